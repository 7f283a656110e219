import type { Momentum } from './axes';
import type { DayAsked } from './day-asked';
import type { Past } from './past';
import { stageByInteractions } from './stage-by-interactions';
import { stageByPurchases } from './stage-by-purchases';
import type { StageFound } from './stage-found';

/** The stage that the facts give on a day (MODEL.md §1.2). */
export function stageOn(on: DayAsked, momentum: Momentum, past: Past): StageFound {
  return past.basis === 'purchases'
    ? stageByPurchases(on, past)
    : stageByInteractions(on, momentum, past);
}
