import { round6 } from '@/lib/base/round';
import type { Stage } from './axes';
import type { DayAsked } from './day-asked';
import { LOYAL_PURCHASE_DAYS, LOYAL_SPAN_DAYS } from './params';
import type { Past } from './past';
import type { Reason } from './reason';
import type { StageFound } from './stage-found';

/** The stage that purchases give on a day; the first rule that matches (MODEL.md §1.2). */
export function stageByPurchases(on: DayAsked, { purchases }: Past): StageFound {
  const { days, limitDays: exactLimit } = purchases;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return { stage: 'prospect', rule: 'NO_PURCHASE', reasons: () => [{ code: 'NO_PURCHASE' }] };
  }
  const limitDays = round6(exactLimit);
  const found = (stage: Stage, why: Reason): StageFound => ({
    stage,
    rule: why.code,
    reasons: () => [{ code: 'PURCHASES', n: days.length, lastDaysAgo: on.since(last) }, why],
  });
  if (on.hasCome(last + Math.floor(exactLimit) + 1)) {
    return found('lapsed', { code: 'OVERDUE_REPURCHASE', limitDays });
  }
  if (days.length === 1) return found('new', { code: 'FIRST_PURCHASE_RECENT', limitDays });
  const spanDays = last - first;
  if (days.length >= LOYAL_PURCHASE_DAYS && spanDays >= LOYAL_SPAN_DAYS) {
    return found('loyal', { code: 'REPEAT_OVER_TIME', spanDays });
  }
  return found('active', { code: 'REPEAT_BUYER', limitDays });
}
