import type { DayNumber } from '@/lib/base/days';
import { warmthAt } from './contact-days';
import {
  SILENT_GAPS,
  SILENT_WARMTH,
  WARMING_DAYS,
  WARMING_FLOOR,
  WARMING_LOOK_BACK_DAYS,
  WARMING_RATIO,
} from './params';
import type { Past } from './past';
import { warmthOn } from './past';
import type { Momentum } from './standing';

/** Where the relationship is going on a day; the first rule that matches (MODEL.md §1.1). */
export function momentumOn(day: DayNumber, past: Past): Momentum {
  const { lastDay, lastInDay, rhythm } = past;
  if (lastDay === undefined || lastInDay === undefined) return 'none';
  const silentDays = day - lastDay;
  const isOverdue = silentDays > SILENT_GAPS * rhythm.typicalGapDays;
  if (isOverdue && warmthOn(day, past) < SILENT_WARMTH) return 'silent';
  if (silentDays > rhythm.thetaDays) return 'cooling';
  if (day - lastInDay <= WARMING_DAYS && isWarmer(day, past)) return 'warming';
  return 'steady';
}

function isWarmer(day: DayNumber, past: Past): boolean {
  const before = warmthAt(day - WARMING_LOOK_BACK_DAYS, past.contactDays);
  return warmthOn(day, past) >= WARMING_RATIO * Math.max(before, WARMING_FLOOR);
}
