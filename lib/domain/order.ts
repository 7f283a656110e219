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
  if (a.ms === b.ms) return 0;
  return (a.ms ?? Number.NEGATIVE_INFINITY) < (b.ms ?? Number.NEGATIVE_INFINITY) ? -1 : 1;
}

/** The latest of many moments, kept so that "is any of them later?" is answered without a search. */
export interface Latest {
  /** Newest day of all, of those without a time, and newest instant; -Infinity when there is none. */
  readonly day: DayNumber;
  readonly dateOnlyDay: DayNumber;
  readonly ms: number;
}

/** Gathers moments for {@link anyLater} and {@link anyAtOrAfter}, those of the things that are wanted. */
export function latestOf<T extends { readonly at: Moment }>(
  dated: readonly T[],
  isWanted: (each: T) => boolean = () => true,
): Latest {
  let [day, dateOnlyDay, ms] = [-Infinity, -Infinity, -Infinity];
  for (const each of dated) {
    if (!isWanted(each)) continue;
    const { at } = each;
    if (at.day > day) day = at.day;
    if (at.ms === null) dateOnlyDay = Math.max(dateOnlyDay, at.day);
    else if (at.ms > ms) ms = at.ms;
  }
  return { day, dateOnlyDay, ms };
}

/** The latest of two gatherings together. */
export function laterOf(a: Latest, b: Latest): Latest {
  return {
    day: Math.max(a.day, b.day),
    dateOnlyDay: Math.max(a.dateOnlyDay, b.dateOnlyDay),
    ms: Math.max(a.ms, b.ms),
  };
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
