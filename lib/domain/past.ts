import type { DayNumber, Moment } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { Consent } from './consent';
import { consentOf, optedOutSinceWeWrote } from './consent';
import type { ContactDay } from './contact-days';
import { contactDaysOf, cooled, warmthAt } from './contact-days';
import type { ContactFacts, InteractionEntry } from './contact-facts';
import type { Dated } from './entries';
import { entriesThatCount } from './entries';
import type { ContactSnooze, HidingRule, Hidings } from './hiding';
import { contactSnoozeOf, hidingsOf } from './hiding';
import type { Latest } from './order';
import { anyAtOrAfter, anyLater, latestOf } from './order';
import type { Override } from './override';
import { overrideOf } from './override';
import type { Rhythm } from './rhythm';
import { rhythmOf } from './rhythm';
import type { Tier } from './standing';

/**
 * Everything that the facts known today say and that passing time alone cannot change: read once,
 * then asked about today and about each day of the look-ahead.
 */
export interface Past {
  readonly capturedDay: DayNumber;
  readonly contactDays: readonly ContactDay[];
  /** Warmth on the newest contact day; from there it only cools. */
  readonly lastWarmth: number;
  /** Newest contact day, newest with them, newest with us; undefined = never. */
  readonly lastDay: DayNumber | undefined;
  readonly lastInDay: DayNumber | undefined;
  readonly lastOutDay: DayNumber | undefined;
  /** The day on which both had first written, undefined while one side is missing. */
  readonly mutualDay: DayNumber | undefined;
  readonly rhythm: Rhythm;
  readonly unansweredInbound: UnansweredInbound | undefined;
  readonly unansweredDays: UnansweredDays;
  readonly consent: Consent;
  readonly optedOutSinceWeWrote: boolean;
  readonly override: Override | undefined;
  readonly contactSnooze: ContactSnooze | undefined;
  readonly hidings: Hidings;
  readonly humanTier: Tier | undefined;
}

/** The latest message of theirs that we have not answered. */
export interface UnansweredInbound {
  readonly id: string | null;
  readonly at: Moment;
  readonly channel: string;
}

/** Days on which we wrote and after which they have not been in touch (k in MODEL.md §4). */
export interface UnansweredDays {
  readonly count: number;
  readonly lastDay: DayNumber | undefined;
}

/**
 * Reads the facts of a contact as they are known today.
 * @param today local day in `tz`; later facts are left out
 */
export function readPast(
  facts: ContactFacts,
  today: DayNumber,
  tz: string,
  rules: readonly HidingRule[],
): Past {
  const human = entriesThatCount(facts.interactions, today, tz).filter(({ entry }) => !entry.auto);
  const ours = latestOf(human.filter(isOut).map(({ at }) => at));
  const theirs = latestOf(human.filter(isIn).map(({ at }) => at));
  const all = latestOf(human.map(({ at }) => at));
  const contactDays = contactDaysOf(human);
  const lastDay = contactDays.at(-1)?.day;
  const consent = consentOf(
    entriesThatCount(facts.consent, today, tz),
    facts.channels ?? ['email'],
    facts.doNotContact ?? false,
  );
  return {
    capturedDay: capturedDayOf(facts, today, tz),
    contactDays,
    lastWarmth: lastDay === undefined ? 0 : warmthAt(lastDay, contactDays),
    lastDay,
    lastInDay: contactDays.findLast(({ hasIn }) => hasIn)?.day,
    lastOutDay: contactDays.findLast(({ hasOut }) => hasOut)?.day,
    mutualDay: mutualDayOf(contactDays),
    rhythm: rhythmOf(contactDays, facts.care ?? 'accountable'),
    unansweredInbound: unansweredInboundOf(human, ours),
    unansweredDays: unansweredDaysOf(human, theirs),
    consent,
    optedOutSinceWeWrote: optedOutSinceWeWrote(consent, all, ours),
    override: overrideOf(entriesThatCount(facts.stageOverrides, today, tz), tz),
    contactSnooze: contactSnoozeOf(facts.snooze, today, tz),
    hidings: hidingsOf(entriesThatCount(facts.playEvents, today, tz), rules, tz),
    humanTier: facts.tier ?? undefined,
  };
}

/** Warmth on a day no earlier than the newest contact. */
export function warmthOn(day: DayNumber, { lastDay, lastWarmth }: Past): number {
  return lastDay === undefined ? 0 : cooled(lastWarmth, day - lastDay);
}

const isOut = ({ entry }: Dated<InteractionEntry>) => entry.dir !== 'in';
const isIn = ({ entry }: Dated<InteractionEntry>) => entry.dir !== 'out';

/** Unknown, or dated after today: captured today (MODEL.md §4.9.3). */
function capturedDayOf(facts: ContactFacts, today: DayNumber, tz: string): DayNumber {
  const captured = facts.capturedAt ? readMoment(facts.capturedAt, tz) : undefined;
  return captured && captured.day <= today ? captured.day : today;
}

function mutualDayOf(contactDays: readonly ContactDay[]): DayNumber | undefined {
  const firstIn = contactDays.find(({ hasIn }) => hasIn)?.day;
  const firstOut = contactDays.find(({ hasOut }) => hasOut)?.day;
  if (firstIn === undefined || firstOut === undefined) return undefined;
  return Math.max(firstIn, firstOut);
}

/** A meeting asks for no answer, so only `in` counts. On a tie our message counts as the answer. */
function unansweredInboundOf(
  human: readonly Dated<InteractionEntry>[],
  ours: Latest,
): UnansweredInbound | undefined {
  const latest = human.findLast(({ entry, at }) => entry.dir === 'in' && !anyAtOrAfter(ours, at));
  return latest && { id: latest.id, at: latest.at, channel: latest.entry.ch ?? 'email' };
}

/** On a tie our message counts as the later one, so it stands unanswered. */
function unansweredDaysOf(
  human: readonly Dated<InteractionEntry>[],
  theirs: Latest,
): UnansweredDays {
  const open = human.filter(({ entry, at }) => entry.dir === 'out' && !anyLater(theirs, at));
  return { count: new Set(open.map(({ at }) => at.day)).size, lastDay: open.at(-1)?.at.day };
}
