import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Momentum, Stage, Tier } from './axes';
import type { Contact } from './contact';
import { evaluate } from './evaluate';
import type { Fact, Interaction } from './fact';
import { unreplaced } from './fact';
import { gatherFacts } from './gather-facts';
import type { Moment } from './moment';
import type { PlayId } from './plays/list';
import type { Standing } from './standing';
import type { Task } from './task';

/**
 * Derived copy of where a contact stands, kept so that lists need not evaluate everybody. What it
 * says is true until `recheckAt`, and a row that is due is made anew before it is shown. What a
 * suggestion weighs drifts with every day, so a row with something to do is due again tomorrow. A
 * card evaluates its contact itself.
 */
export interface StandingRow {
  contactId: string;
  /** Null while the direction of some mail is not known: a stage would be a guess. */
  stage: Stage | null;
  momentum: Momentum | null;
  tier: Tier | null;
  /** The play suggested, null when there is nothing to do or nothing can be said. */
  next: PlayId | null;
  /** How much that play weighs today, 0..1; lists are ordered by it, no screen shows it. */
  score: number | null;
  /** The last day on which there was contact in any direction, `YYYY-MM-DD`. */
  lastSeenOn: string | null;
  /** The first day on which anything in it could differ, `YYYY-MM-DD`; `9999-12-31` = never. */
  recheckAt: string;
}

const DEFAULT_MODEL = { purchaseTracking: false } as const;
const NEVER = '9999-12-31';

/** Works out where a contact stands at a moment, from all its facts and tasks. */
export function standingOf(
  contact: Contact,
  facts: readonly Fact[],
  tasks: readonly Task[],
  moment: Moment,
): Standing {
  const { now, tz, counts, muted, model = DEFAULT_MODEL } = moment;
  return evaluate(gatherFacts(contact, facts, tasks, moment), model, now, { tz, counts, muted });
}

/** The row that lists show. */
export function standingRow(
  contact: Contact,
  facts: readonly Fact[],
  tasks: readonly Task[],
  moment: Moment,
): StandingRow {
  const standing = standingOf(contact, facts, tasks, moment);
  const isKnown = unknownDirections(facts).length === 0;
  const best = isKnown ? standing.ranked[0] : undefined;
  return {
    contactId: contact.id,
    stage: isKnown ? standing.stage : null,
    momentum: isKnown ? standing.momentum : null,
    tier: isKnown ? standing.tier : (contact.tier ?? null),
    next: best?.play ?? null,
    score: best?.score ?? null,
    lastSeenOn: lastSeenOn(facts, moment),
    recheckAt: (best && tomorrow(moment)) ?? standing.recheckAt ?? NEVER,
  };
}

function tomorrow({ now, tz }: Moment): string | undefined {
  const today = readMoment(now, tz)?.day;
  return today === undefined ? undefined : dateOfDay(today + 1);
}

/** What passed between both as far as it counts as contact, replaced facts left out. */
export function interactionsOf(facts: readonly Fact[]): Interaction[] {
  return unreplaced(facts).filter(
    (fact): fact is Interaction => fact.kind === 'interaction' && !fact.auto,
  );
}

/**
 * Mail of which nobody can say yet who wrote it, because the rep's own address is not known.
 * While there is any, no suggestion is made: the last word may have been the rep's.
 */
export function unknownDirections(facts: readonly Fact[]): Interaction[] {
  return interactionsOf(facts).filter((fact) => fact.dir === null);
}

function lastSeenOn(facts: readonly Fact[], { now, tz }: Moment): string | null {
  const today = readMoment(now, tz)?.day ?? 0;
  const days = interactionsOf(facts)
    .map((fact) => readMoment(fact.at, tz)?.day)
    .filter((day) => day !== undefined && day <= today);
  return days.length === 0 ? null : dateOfDay(Math.max(...(days as number[])));
}
