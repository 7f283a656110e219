import type { DayNumber, Moment } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { ContactFacts, PlayEventEntry } from './contact-facts';
import type { Dated } from './entries';
import { byTime } from './order';
import { DISMISSAL_GROWTH, DISMISSAL_MAX_DAYS, SNOOZE_MAX_DAYS } from './params';

/** How a play takes being done or dismissed. */
export interface HidingRule {
  readonly id: string;
  /** Days for which it is hidden once done, or dismissed for the first time. */
  readonly coolDownDays: number;
  /** What an act of the rep hides: the play, or the play about this one fact. */
  readonly hides: 'play' | 'evidence';
  /** A dismissal holds for ever. */
  readonly isDismissedForGood: boolean;
}

/** Until when a play is hidden, and by which kind of event. */
export interface Hiding {
  /** First day on which it may show again; Infinity = never. */
  readonly endDay: DayNumber;
  readonly by: 'coolDown' | 'snoozed' | 'notForPerson';
}

/** What the rep did with the suggestions of a contact: its play (and fact) → until when it is hidden. */
export type Hidings = ReadonlyMap<string, Hiding>;

/** Names what an event hides: the play, for some plays only together with the fact it answers. */
export function hidingKey(play: HidingRule, evidence: string | null): string {
  return play.hides === 'evidence' ? `${play.id}\n${evidence ?? ''}` : play.id;
}

/**
 * What the rep's acts hide (MODEL.md §4, "Hidden"): each dismissal in a row twice as long as the one
 * before, done for one cool-down, a snooze as asked. The latest end wins.
 * @param events those that count today
 */
export function hidingsOf(
  events: readonly Dated<PlayEventEntry>[],
  plays: readonly HidingRule[],
  tz: string,
): Hidings {
  const hidings = new Map<string, Hiding>();
  const dismissals = new Map<string, number>();
  for (const event of events.toSorted(byTimeThenDone)) {
    const play = plays.find(({ id }) => id === event.entry.play);
    if (!play) continue;
    const key = event.entry.isForGood ? play.id : hidingKey(play, event.entry.evidence ?? null);
    const row = nextInRow(event.entry.action, dismissals.get(key) ?? 0);
    dismissals.set(key, row);
    hideLonger(hidings, key, hidingBy(event, play, row, tz));
    if (event.entry.isForKind) {
      hideLonger(hidings, play.id, { endDay: event.at.day + 1, by: 'coolDown' });
    }
  }
  return hidings;
}

/** The latest end wins. */
function hideLonger(hidings: Map<string, Hiding>, key: string, hiding: Hiding | undefined): void {
  const known = hidings.get(key);
  if (hiding && (!known || hiding.endDay > known.endDay)) hidings.set(key, hiding);
}

/** When the contact as a whole is put aside. */
export interface ContactSnooze {
  readonly at: Moment;
  /** First day on which it is over. */
  readonly endDay: DayNumber;
}

/** The contact's own snooze; one without an end, or dated after today, is none (MODEL.md §4). */
export function contactSnoozeOf(
  snooze: ContactFacts['snooze'],
  today: DayNumber,
  tz: string,
): ContactSnooze | undefined {
  const at = snooze ? readMoment(snooze.at, tz) : undefined;
  const until = snooze?.until ? readMoment(snooze.until, tz) : undefined;
  if (!at || !until || at.day > today) return undefined;
  return { at, endDay: Math.min(until.day, at.day + SNOOZE_MAX_DAYS) };
}

/** How many dismissals stand in a row after this event. A snooze leaves the row alone. */
function nextInRow(action: PlayEventEntry['action'], before: number): number {
  if (action === 'done') return 0;
  return action === 'dismissed' ? before + 1 : before;
}

function hidingBy(
  { entry, at }: Dated<PlayEventEntry>,
  play: HidingRule,
  row: number,
  tz: string,
): Hiding | undefined {
  if (entry.action === 'snoozed') {
    const until = entry.until ? readMoment(entry.until, tz) : undefined;
    const endDay = until && Math.min(until.day, at.day + SNOOZE_MAX_DAYS);
    return endDay === undefined ? undefined : { endDay, by: 'snoozed' };
  }
  if (entry.isForGood) return { endDay: Number.POSITIVE_INFINITY, by: 'notForPerson' };
  if (entry.action === 'done') return { endDay: at.day + play.coolDownDays, by: 'coolDown' };
  if (play.isDismissedForGood) return { endDay: Number.POSITIVE_INFINITY, by: 'coolDown' };
  const days = play.coolDownDays * DISMISSAL_GROWTH ** (row - 1);
  return { endDay: at.day + Math.min(DISMISSAL_MAX_DAYS, days), by: 'coolDown' };
}

function byTimeThenDone(a: Dated<PlayEventEntry>, b: Dated<PlayEventEntry>): number {
  return byTime(a.at, b.at) || isDone(a) - isDone(b);
}

const isDone = ({ entry }: Dated<PlayEventEntry>) => Number(entry.action === 'done');
