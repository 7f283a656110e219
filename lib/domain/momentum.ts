import type { Momentum } from './axes';
import type { DayAsked } from './day-asked';
import type { Past } from './past';

/** Where the relationship is going on a day; the first rule that matches (MODEL.md §1.1). */
export function momentumOn(on: DayAsked, { lastTheirsDay, turning }: Past): Momentum {
  if (lastTheirsDay === undefined) return 'none';
  if (on.hasCome(turning.silentDay)) return 'silent';
  if (on.hasCome(turning.coolingDay)) return 'cooling';
  return on.hasCome(turning.warmUntilDay) ? 'steady' : 'warming';
}
