import type { TimingName, TimingParams } from './buying-model';
import { eulerForm } from './euler-form';

/**
 * The formulas of BG/NBD and MBG/NBD (MODEL.md §2.1). MBG/NBD is BG/NBD with one more chance to
 * leave: after the first purchase.
 */

/** What is known of a customer's purchases, counted from the first one. */
export interface Watched {
  /** x: repeat purchases; a whole number, 0 or more. */
  readonly repeats: number;
  /** t_x: when the last of them was; 0 without one, at most `ageWeeks`. */
  readonly recencyWeeks: number;
  /** T: how long they have been watched. */
  readonly ageWeeks: number;
}

/** How many purchases of a customer were followed by the chance to leave. */
export function leavingChances(model: TimingName, repeats: number): number {
  return model === 'BG/NBD' ? repeats : repeats + 1;
}

/**
 * P(alive), the chance that a customer has not left, from 0 to 1. With BG/NBD it is 1 by
 * construction for whoever bought once, so nobody is shown or ranked by it (MODEL.md §2.3).
 */
export function chanceAlive(model: TimingName, params: TimingParams, watched: Watched): number {
  const { r, alpha, a, b } = params;
  const { repeats, recencyWeeks, ageWeeks } = watched;
  const chances = leavingChances(model, repeats);
  if (chances === 0) return 1;
  const silence = Math.log((alpha + ageWeeks) / (alpha + recencyWeeks));
  return 1 / (1 + Math.exp(Math.log(a / (b + chances - 1)) + (r + repeats) * silence));
}

/**
 * P(buys within t), the number to show: the chance of at least one purchase, from 0 to 1.
 * @param weeks 0 or more
 */
export function chanceOfBuying(
  model: TimingName,
  params: TimingParams,
  watched: Watched,
  weeks: number,
): number {
  const watchedFor = params.alpha + watched.ageWeeks;
  const noneIfAlive = (params.r + watched.repeats) * Math.log(watchedFor / (watchedFor + weeks));
  return chanceAlive(model, params, watched) * -Math.expm1(noneIfAlive);
}

/**
 * E[Y(t)], how many purchases are to be expected of a customer.
 * @param weeks 0 or more
 */
export function expectedPurchases(
  model: TimingName,
  params: TimingParams,
  watched: Watched,
  weeks: number,
): number {
  const { r, alpha, a, b } = params;
  const chances = leavingChances(model, watched.repeats);
  const A = a + b - 1 - r + (chances - watched.repeats);
  const C = a + b + chances - 1;
  const ifAlive = eulerForm(A, C, a - 1, weeks / (alpha + watched.ageWeeks));
  return ifAlive * chanceAlive(model, params, watched);
}

/**
 * E[X(t)] of BG/NBD, how many repeat purchases are to be expected of a new customer.
 * @param weeks since the first purchase, 0 or more
 */
export function expectedOfNew({ r, alpha, a, b }: TimingParams, weeks: number): number {
  return eulerForm(a + b - 1 - r, a + b - 1, a - 1, weeks / alpha);
}
