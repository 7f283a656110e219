import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-tool';

/** A fault put into the engine for one run of the property tests, and the invariant it breaks. */
export interface PlantedFault {
  /** As MODEL.md §4 numbers it, and as the tests of it begin. */
  readonly invariant: `I${number}`;
  /** In lib/domain. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly sound: string;
  readonly faulty: string;
}

/** At least one for each invariant. A row whose sound text is gone stops the run. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  planted('I1', 'evaluate.ts', 'reasons: view.reasons(),', 'reasons: [],'),
  planted('I2', 'evaluate.ts', 'primaryOf(ranked, ', 'primaryOf(ranked.slice(1), '),
  planted('I3', 'holding.ts', 'return isOpen ? undefined : {', 'return {} ? undefined : {'),
  planted('I3', 'holding.ts', 'const isResting = past', 'const isResting = false && past'),
  planted('I3', 'consent.ts', 'if (consent.doNotContact) return undefined;', ''),
  planted('I3', 'consent.ts', 'return wroteSince ? channel : consent', 'return consent'),
  planted('I3', 'plays/promise.ts', "needs: 'nothing'", "needs: 'openChannel'"),
  planted('I4', 'entries.ts', 'byTime(a.at, b.at) || byId(a.id, b.id)', 'byTime(a.at, b.at)'),
  planted(
    'I5',
    'entries.ts',
    'entries.filter(({ id }) => !hasId(id) || seen.delete(id))',
    'entries',
  ),
  planted('I6', 'plays/reconnect.ts', 'if (!on.hasCome(turning.coolingDay)) return NOTHING;', ''),
  planted('I7', 'hiding.ts', 'DISMISSAL_GROWTH ** (row - 1)', '1'),
  planted('I7', 'hiding.ts', 'if (play.isDismissedForGood)', 'if (false)'),
  planted('I8', 'entries.ts', '|| at.day > today) continue', ') continue'),
  planted('I9', 'ranking.ts', '(a, b) => b.score - a.score', '(a, b) => a.score - b.score'),
  planted('I10', 'talk.ts', "entry.dir === 'in' && !anyAtOrAfter(ours, at)", "entry.dir === 'in'"),
  planted(
    'I11',
    'stage-by-interactions.ts',
    "(momentum === 'silent')",
    "(momentum === 'silent' && on.day % 2 === 1)",
  ),
  planted(
    'I12',
    'stage-by-interactions.ts',
    '!on.hasCome(talk.mutualDay + NEW',
    'on.hasCome(talk.mutualDay + NEW',
  ),
  planted('I13', 'override.ts', 'expiry?.day ?? latest', 'latest'),
  planted('I14', 'look-ahead.ts', 'a.situation.momentum === b.situation.momentum &&', ''),
  planted('I15', 'evaluate.ts', "stage === 'prospect' ? ahead.recheckDay : undefined", 'undefined'),
  planted(
    'I16',
    'plays/win-back.ts',
    'Math.ceil(round6(over)) - 1',
    'Math.ceil(round6(over)) + 30',
  ),
  planted(
    'I17',
    'plays/upsell.ts',
    "if (latestMood(past.feedback) === 'negative') return NOTHING;",
    '',
  ),
  planted('I17', 'plays/ask-referral.ts', "|| moodOf(latest.entry) !== 'positive'", ''),
  planted(
    'I18',
    'past.ts',
    "config.purchaseTracking ? 'purchases' : 'interactions'",
    "'purchases'",
  ),
];

function planted(
  invariant: PlantedFault['invariant'],
  file: string,
  sound: string,
  faulty: string,
): PlantedFault {
  return { invariant, file, sound, faulty };
}

export const pathOf = ({ file }: PlantedFault) => join(ROOT, 'lib/domain', file);

/**
 * The text of a file of the engine with the fault in it.
 * @throws when the sound text does not stand there exactly once: the row must follow the engine
 */
export function plant(fault: PlantedFault, text = readFileSync(pathOf(fault), 'utf8')): string {
  const [before, after, ...more] = text.split(fault.sound);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Not exactly once in ${fault.file}: ${fault.sound}`);
  }
  return before + fault.faulty + after;
}
