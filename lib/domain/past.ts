import type { DayNumber } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { Basis, Tier } from './axes';
import type { Birthday } from './birthday';
import { readBirthday, readBirthdays } from './birthday';
import type { Consent } from './consent';
import { consentOf, optedOutSinceWeWrote } from './consent';
import type { ContactDay } from './contact-days';
import { contactDaysOf, cooled, isTheirs, warmthOnEach } from './contact-days';
import type { ContactFacts, FeedbackEntry, PlayEventEntry, ReferralEntry } from './contact-facts';
import type { Dated } from './entries';
import { entriesThatCount } from './entries';
import type { ContactSnooze, HidingRule, Hidings } from './hiding';
import { contactSnoozeOf, hidingsOf } from './hiding';
import type { ModelConfig } from './model-config';
import { repurchaseDaysOf } from './model-config';
import type { Latest } from './order';
import { anyLater, laterOf } from './order';
import type { Override } from './override';
import { overrideOf } from './override';
import type { OpenPromise } from './promises';
import { openPromisesOf } from './promises';
import type { Purchases } from './purchases';
import { purchasesOf, sumOf } from './purchases';
import type { Rhythm } from './rhythm';
import { rhythmOf } from './rhythm';
import type { Talk } from './talk';
import { talkOf } from './talk';
import type { TurningDays } from './turning-days';
import { turningDaysOf } from './turning-days';

/**
 * Everything that the facts known today say and that passing time alone cannot change: read once,
 * then asked about today and about each day of the look-ahead.
 */
export interface Past {
  readonly basis: Basis;
  readonly capturedDay: DayNumber;
  readonly talk: Talk;
  readonly purchases: Purchases;
  /** Oldest first. */
  readonly feedback: readonly Dated<FeedbackEntry>[];
  /** Earliest due first. */
  readonly promises: readonly OpenPromise[];
  readonly referrals: readonly Dated<ReferralEntry>[];
  readonly birthday: Birthday | undefined;

  /** Days with a human interaction or a net purchase, oldest first. */
  readonly contactDays: readonly ContactDay[];
  /** The newest of them, and the newest on which they took part; undefined = never. */
  readonly lastDay: DayNumber | undefined;
  readonly lastTheirsDay: DayNumber | undefined;
  /** Warmth on the newest contact day; from there it only cools. */
  readonly lastWarmth: number;
  readonly rhythm: Rhythm;
  readonly turning: TurningDays;

  readonly consent: Consent;
  readonly optedOutSinceWeWrote: boolean;
  readonly override: Override | undefined;
  readonly contactSnooze: ContactSnooze | undefined;
  readonly hidings: Hidings;
  /** How often each play was done since they last wrote, spoke or bought. */
  readonly doneInVain: ReadonlyMap<string, number>;
  readonly care: NonNullable<ContactFacts['care']>;
  readonly humanTier: Tier | undefined;
  /** The rep's own, ISO 4217; null = not named. */
  readonly currency: string | null;
  /** Their purchases reach what the rep set for the tier value. */
  readonly isWorthMuch: boolean;
}

/**
 * Reads the facts of a contact as they are known today.
 * @param today local day in `tz`; later facts are left out
 */
export function readPast(
  facts: ContactFacts,
  today: DayNumber,
  tz: string,
  { rules, config }: { rules: readonly HidingRule[]; config: ModelConfig },
): Past {
  const thatCount = <E extends { readonly at: string }>(entries: readonly E[] | undefined) =>
    entriesThatCount(entries, today, tz);
  const talk = talkOf(thatCount(facts.interactions));
  const repurchaseDays = repurchaseDaysOf(config);
  const purchases = purchasesOf(thatCount(facts.purchases), today, tz, repurchaseDays);
  const contactDays = contactDaysOf(talk.days, purchases.days);
  const warmths = warmthOnEach(contactDays);
  const care = facts.care ?? 'accountable';
  const channels = facts.channels ?? ['email'];
  const consent = consentOf(thatCount(facts.consent), channels, facts.doNotContact ?? false);
  const playEvents = thatCount(facts.playEvents);
  const rhythm = rhythmOf(contactDays, talk.days, care);
  const lastTheirsDay = contactDays.findLast(isTheirs)?.day;
  return {
    basis: config.purchaseTracking ? 'purchases' : 'interactions',
    capturedDay: capturedDayOf(facts, today, tz),
    talk,
    purchases,
    feedback: thatCount(facts.feedback),
    promises: openPromisesOf(facts.tasks, today, tz),
    referrals: thatCount(facts.referrals),
    birthday: readBirthdays(facts.birthdays) ?? readBirthday(facts.birthday),
    contactDays,
    lastDay: contactDays.at(-1)?.day,
    lastTheirsDay,
    lastWarmth: warmths.at(-1) ?? 0,
    rhythm,
    turning: turningDaysOf(today, { contactDays, warmths, rhythm, talk, lastTheirsDay }),
    consent,
    optedOutSinceWeWrote: optedOutSinceWeWrote(consent, laterOf(talk.ours, talk.theirs), talk.ours),
    override: overrideOf(thatCount(facts.stageOverrides), tz),
    contactSnooze: contactSnoozeOf(facts.snooze, today, tz),
    hidings: hidingsOf(playEvents, rules, tz),
    doneInVain: doneInVain(playEvents, laterOf(talk.theirs, purchases.latest)),
    care,
    humanTier: facts.tier ?? undefined,
    currency: config.currency ?? null,
    isWorthMuch: isWorthMuch(purchases, config),
  };
}

/** Warmth on a day no earlier than the newest contact. */
export function warmthOn(day: DayNumber, { lastDay, lastWarmth }: Past): number {
  return lastDay === undefined ? 0 : cooled(lastWarmth, day - lastDay);
}

/** Unknown, or dated after today: captured today (MODEL.md §4.9.3). */
function capturedDayOf(facts: ContactFacts, today: DayNumber, tz: string): DayNumber {
  const captured = facts.capturedAt ? readMoment(facts.capturedAt, tz) : undefined;
  return captured && captured.day <= today ? captured.day : today;
}

const NONE: ReadonlyMap<string, number> = new Map();

function doneInVain(
  events: readonly Dated<PlayEventEntry>[],
  theirs: Latest,
): ReadonlyMap<string, number> {
  if (events.length === 0) return NONE;
  const counts = new Map<string, number>();
  for (const { entry, at } of events) {
    if (entry.action !== 'done' || anyLater(theirs, at)) continue;
    counts.set(entry.play, (counts.get(entry.play) ?? 0) + 1);
  }
  return counts;
}

function isWorthMuch(purchases: Purchases, { valueCutoff, currency }: ModelConfig): boolean {
  if (typeof valueCutoff !== 'number') return false;
  return sumOf(purchases.net, currency ?? null) >= valueCutoff;
}
