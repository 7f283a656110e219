import type { Watched } from './bg-nbd';
import { expectedPurchases } from './bg-nbd';
import type { TimingName, TimingParams } from './buying-model';

/**
 * What the purchases of the coming weeks are worth today (CLV of MODEL.md §2.1).
 * @param spend what a purchase is expected to come to
 * @param discount per week, 0.002 for a fifth of a per cent
 */
export function customerValue(
  model: TimingName,
  params: TimingParams,
  watched: Watched,
  spend: number,
  weeks: number,
  discount: number,
): number {
  let value = 0;
  let before = 0;
  for (let week = 1; week <= weeks; week += 1) {
    const expected = expectedPurchases(model, params, watched, week);
    value += ((expected - before) * spend) / (1 + discount) ** week;
    before = expected;
  }
  return value;
}
