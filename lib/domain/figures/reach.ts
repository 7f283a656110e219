import { localHour } from '@/lib/base/local-hour';
import type { Asked, NotYet } from './asked';
import { notYet } from './asked';
import { REACH, TOUCHES_NEEDED } from './params';

/** When somebody is most often there. */
export interface Reach {
  readonly enough: true;
  /** null: no day of the week stands out. */
  readonly day: BestDay | null;
  /** null: no time of the day stands out. */
  readonly hours: BestHours | null | NotYet;
}

/** `count` of their `of` days fell on the weekday, 0 = Sunday … 6. */
export interface BestDay {
  readonly weekday: number;
  readonly count: number;
  readonly of: number;
}

/** `count` of their `of` hours lay in these, in the rep's zone; `to` is the first hour after. */
export interface BestHours {
  readonly enough: true;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly of: number;
}

const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => (day + 4) % DAYS_A_WEEK;

/**
 * The day of the week and the hours at which somebody is best reached (SEEDS A3-09): those at which
 * they wrote, called or met within a year. A day of theirs counts once for its weekday, and each
 * hour of it once. What does not stand out (`REACH`) is not called best.
 * @returns the figures, or how many days of theirs are missing
 */
export function reachOf({ past, today, tz }: Asked): Reach | NotYet {
  const theirs = past.talk.human.filter(
    ({ entry, at }) => entry.dir !== 'out' && today - at.day < REACH.days,
  );
  const days = [...new Set(theirs.map(({ at }) => at.day))];
  if (days.length < TOUCHES_NEEDED) return notYet(days.length, TOUCHES_NEEDED);
  const timed = theirs.filter(({ at }) => at.ms !== null);
  const timedDays = new Set(timed.map(({ at }) => at.day)).size;
  const hours = new Set(
    timed.map(({ at }) => at.day * HOURS_A_DAY + localHour(at.ms as number, tz)),
  );
  return {
    enough: true,
    day: bestDay(days),
    hours:
      timedDays < TOUCHES_NEEDED
        ? notYet(timedDays, TOUCHES_NEEDED)
        : bestHours([...hours].map((hour) => hour % HOURS_A_DAY)),
  };
}

/** The one weekday with most days, if it stands out: of two with as many neither does. */
function bestDay(days: readonly number[]): Reach['day'] {
  const counts = countsOf(days.map(weekdayOf), DAYS_A_WEEK);
  const count = Math.max(...counts);
  const weekday = counts.indexOf(count);
  const isAlone = counts.lastIndexOf(count) === weekday;
  const standsOut = count >= REACH.least && count >= REACH.dayShare * days.length;
  return isAlone && standsOut ? { weekday, count, of: days.length } : null;
}

/** The hours one after the other that hold most: the earliest that begin with one of theirs. */
function bestHours(hours: readonly number[]): BestHours | null {
  const counts = countsOf(hours, HOURS_A_DAY);
  const sums = counts.map((_, from) =>
    Array.from({ length: REACH.hours }, (_, next) => counts[from + next] ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    ),
  );
  const count = Math.max(...sums);
  if (count < REACH.least || count < REACH.hourShare * hours.length) return null;
  const first = sums.findIndex((sum, hour) => sum === count && (counts[hour] ?? 0) > 0);
  const from = Math.min(first, HOURS_A_DAY - REACH.hours);
  return { enough: true, from, to: from + REACH.hours, count, of: hours.length };
}

function countsOf(values: readonly number[], kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
