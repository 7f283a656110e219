import type { DayNumber } from '@/lib/base/days';
import type { DayView } from './day-view';
import { LOOK_AHEAD_DAYS } from './params';
import { dayOfNewOrder, evidenceOf } from './ranking';

/** What the coming days will bring if nothing happens (MODEL.md §4, "Look-ahead"). */
export interface LookAhead {
  /** First day on which what is shown differs from today. */
  readonly recheckDay: DayNumber | undefined;
  /** First day on which there is something to suggest; looked for only when there is nothing today. */
  readonly playDay: DayNumber | undefined;
}

/**
 * Looks for the first days that differ from today, up to 400 days ahead, going from one day on which
 * something may turn to the next.
 */
export function lookAhead(today: DayView, viewOf: (day: DayNumber) => DayView): LookAhead {
  const end = today.situation.on.day + LOOK_AHEAD_DAYS;
  return today.ranked.length === 0
    ? lookAheadIdle(today, viewOf, end)
    : { recheckDay: firstChange(today, viewOf, end), playDay: undefined };
}

function lookAheadIdle(
  today: DayView,
  viewOf: (day: DayNumber) => DayView,
  end: DayNumber,
): LookAhead {
  let recheckDay: DayNumber | undefined;
  for (let day = nextTurn(today); day <= end; ) {
    const view = viewOf(day);
    if (recheckDay === undefined && !looksTheSame(today, view)) recheckDay = day;
    if (view.ranked.length > 0) return { recheckDay, playDay: day };
    day = nextTurn(view);
  }
  return { recheckDay, playDay: undefined };
}

function firstChange(
  today: DayView,
  viewOf: (day: DayNumber) => DayView,
  end: DayNumber,
): DayNumber | undefined {
  let view = today;
  for (;;) {
    const day = nextTurn(view);
    const { ranked, situation, weighing } = view;
    const drifted = dayOfNewOrder(ranked, situation, weighing, Math.min(day - 1, end));
    if (drifted !== undefined || day > end) return drifted;
    view = viewOf(day);
    if (!looksTheSame(today, view)) return day;
  }
}

const nextTurn = ({ situation }: DayView) => situation.on.nextTurn;

/** Whether two days show the same, numbers such as scores aside. */
function looksTheSame(a: DayView, b: DayView): boolean {
  return (
    a.situation.stage === b.situation.stage &&
    a.situation.momentum === b.situation.momentum &&
    a.tier === b.tier &&
    a.override?.conflicts === b.override?.conflicts &&
    a.rule === b.rule &&
    a.ranked.length === b.ranked.length &&
    a.ranked.every((x, index) => {
      const y = b.ranked[index];
      return y !== undefined && x.play === y.play && evidenceOf(x) === evidenceOf(y);
    })
  );
}
