import type { DayNumber } from '@/lib/base/days';
import type { DayView } from './day-view';
import { LOOK_AHEAD_DAYS } from './params';

/** What the coming days will bring if nothing happens (MODEL.md §4, "Look-ahead"). */
export interface LookAhead {
  /** First day on which what is shown differs from today. */
  readonly recheckDay: DayNumber | undefined;
  /** First day on which there is something to suggest. */
  readonly playDay: DayNumber | undefined;
}

/**
 * Looks for the first days that differ from today, up to 400 days ahead. It ends as soon as it has
 * what matters: a day with something to do is looked for only when there is nothing today.
 */
export function lookAhead(today: DayView, viewOf: (day: DayNumber) => DayView): LookAhead {
  const start = today.situation.day;
  const isIdle = today.ranked.length === 0;
  let recheckDay: DayNumber | undefined;
  for (let day = start + 1; day <= start + LOOK_AHEAD_DAYS; day++) {
    const view = viewOf(day);
    if (recheckDay === undefined && !looksTheSame(today, view)) recheckDay = day;
    if (isIdle && view.ranked.length > 0) return { recheckDay, playDay: day };
    if (!isIdle && recheckDay !== undefined) break;
  }
  return { recheckDay, playDay: undefined };
}

/** Whether two days show the same, numbers such as scores aside. */
function looksTheSame(a: DayView, b: DayView): boolean {
  return (
    a.situation.stage === b.situation.stage &&
    a.situation.momentum === b.situation.momentum &&
    a.tier === b.tier &&
    a.override?.conflicts === b.override?.conflicts &&
    areAlike(a.reasons, b.reasons, (x, y) => x.code === y.code) &&
    areAlike(a.ranked, b.ranked, (x, y) => x.play === y.play && x.evidence === y.evidence)
  );
}

function areAlike<T>(a: readonly T[], b: readonly T[], alike: (x: T, y: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((x, index) => {
      const y = b[index];
      return y !== undefined && alike(x, y);
    })
  );
}
