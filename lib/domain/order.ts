import type { DayNumber, Moment } from '@/lib/base/days';

/**
 * What "later" means (MODEL.md §1, "Order"): instants are compared when both have a time, else
 * days. On one day without two times nothing is later; each rule says who wins such a tie.
 */
export function isLater(a: Moment, than: Moment): boolean {
  return a.ms !== null && than.ms !== null ? a.ms > than.ms : a.day > than.day;
}

/** Sorts by day, then time, date-only first. */
export function byTime(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day - b.day;
  return (a.ms ?? Number.NEGATIVE_INFINITY) < (b.ms ?? Number.NEGATIVE_INFINITY)
    ? -1
    : Number((a.ms ?? Number.NEGATIVE_INFINITY) > (b.ms ?? Number.NEGATIVE_INFINITY));
}

/** The latest of many moments, kept so that "is any of them later?" is answered without a search. */
export interface Latest {
  /** Newest day of all, of those without a time, and newest instant; -Infinity when there is none. */
  readonly day: DayNumber;
  readonly dateOnlyDay: DayNumber;
  readonly ms: number;
}

/** Gathers moments for {@link anyLater} and {@link anyAtOrAfter}. */
export function latestOf(moments: readonly Moment[]): Latest {
  let [day, dateOnlyDay, ms] = [-Infinity, -Infinity, -Infinity];
  for (const moment of moments) {
    day = Math.max(day, moment.day);
    if (moment.ms === null) dateOnlyDay = Math.max(dateOnlyDay, moment.day);
    else ms = Math.max(ms, moment.ms);
  }
  return { day, dateOnlyDay, ms };
}

/** Whether any of them is later than the moment; a tie is not. */
export function anyLater(latest: Latest, than: Moment): boolean {
  if (than.ms === null) return latest.day > than.day;
  return latest.ms > than.ms || latest.dateOnlyDay > than.day;
}

/** Whether any of them is at or after the moment; a tie is. */
export function anyAtOrAfter(latest: Latest, than: Moment): boolean {
  if (than.ms === null) return latest.day >= than.day;
  return latest.ms >= than.ms || latest.dateOnlyDay >= than.day;
}
