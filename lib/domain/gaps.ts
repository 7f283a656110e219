import { round6 } from '@/lib/base/round';
import { TARGET_WEIGHT } from './params';

/**
 * A gap in days: what is aimed at, drawn towards the median of the observed gaps the more of them
 * there are (MODEL.md §1.1, the formula of g), rounded and kept within bounds.
 */
export function drawnGap(
  gaps: readonly number[],
  targetDays: number,
  [least, most]: readonly [least: number, most: number],
): number {
  const pull = gaps.length === 0 ? 0 : gaps.length * Math.log(median(gaps));
  const log = (TARGET_WEIGHT * Math.log(targetDays) + pull) / (TARGET_WEIGHT + gaps.length);
  return Math.min(most, Math.max(least, round6(Math.exp(log))));
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
