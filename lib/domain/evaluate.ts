import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import type { ContactFacts } from './contact-facts';
import { viewOn } from './day-view';
import type { LookAhead } from './look-ahead';
import { lookAhead } from './look-ahead';
import type { ModelConfig } from './model-config';
import { readPast, warmthOn } from './past';
import type { PlayId } from './plays/list';
import { PLAYS } from './plays/list';
import type { Situation } from './plays/play';
import type { PlayCounts } from './ranking';
import { tellHeld, tellPlay } from './ranking';
import type { HeldPlay, PrimaryPlay, RankedPlay, Standing } from './standing';

/** What the answer depends on beside the facts and the time. */
export interface EvaluateOptions {
  /** IANA time zone in which days are counted, default UTC. */
  readonly tz?: string | undefined;
  /** How often each play was done and dismissed in the whole workspace. */
  readonly counts?: PlayCounts | undefined;
  /** Plays that the rep never wants suggested. */
  readonly muted?: readonly PlayId[] | undefined;
}

/**
 * Says where a contact stands and what to do next (MODEL.md §1 and §4). The same facts, time and
 * zone always give the same answer, in whatever order the facts come. A fact at no date (30
 * February, a time without a zone) is not known and counts for nothing; amounts of different
 * currencies are never added.
 * @param now a date, or an instant with `Z` or an offset; throws on anything else, and on an unknown zone
 */
export function evaluate(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  { tz = 'UTC', counts = {}, muted = [] }: EvaluateOptions = {},
): Standing {
  const today = readMoment(now, tz)?.day;
  if (today === undefined) throw new Error(`Not a date or an instant: ${now.slice(0, 40)}`);
  const past = readPast(facts, today, tz, { rules: PLAYS, config });
  const plays = muted.length === 0 ? PLAYS : PLAYS.filter(({ id }) => !muted.includes(id));
  const viewOf = (day: DayNumber) => viewOn(day, past, plays, counts);
  const view = viewOf(today);
  const ahead = lookAhead(view, viewOf);
  const { situation, derivedStage, tier, override } = view;
  const ranked = view.ranked.map((weighed) => tellPlay(weighed, situation));
  return {
    stage: situation.stage,
    derivedStage,
    basis: past.basis,
    momentum: situation.momentum,
    tier,
    tierSource: past.humanTier ? 'human' : 'derived',
    override,
    reasons: view.reasons(),
    reachable: [...past.consent.reachable],
    signals: signalsOf(situation),
    primary: primaryOf(ranked, situation, ahead),
    ranked,
    held: [...tellHeld(view, situation), ...tellMuted(muted, situation)],
    recheckAt: dateOrNull(ahead.recheckDay),
  };
}

function signalsOf({ on, past }: Situation): Standing['signals'] {
  const { lastDay, rhythm } = past;
  return {
    silentDays: lastDay === undefined ? null : on.since(lastDay),
    typicalGapDays: round6(rhythm.typicalGapDays),
    usualGapDays: rhythm.usualGapDays === null ? null : round6(rhythm.usualGapDays),
    thetaDays: round6(rhythm.thetaDays),
    warmth: round6(warmthOn(on.day, past)),
  };
}

/** The plays that would have something to say, were they not among those the rep never wants. */
function tellMuted(muted: readonly PlayId[], situation: Situation): HeldPlay[] {
  return PLAYS.filter(({ id }) => muted.includes(id))
    .filter((play) => play.fires(situation).length > 0)
    .map(({ id }) => ({ play: id, by: 'muted' }));
}

/** The best play; else to wait, or to leave the person in peace when no channel is open. */
function primaryOf(
  [best]: readonly RankedPlay[],
  { past, stage }: Situation,
  ahead: LookAhead,
): PrimaryPlay {
  if (best) {
    const { play, evidence, score, facts } = best;
    return { play, evidence, score, facts };
  }
  const nothing = { evidence: '*', score: 0, facts: {} };
  if (past.consent.reachable.length === 0) return { play: 'respect', ...nothing };
  const lastResort = stage === 'prospect' ? ahead.recheckDay : undefined;
  return { play: 'wait', ...nothing, reviewAt: dateOrNull(ahead.playDay ?? lastResort) };
}

const dateOrNull = (day: DayNumber | undefined) => (day === undefined ? null : dateOfDay(day));
