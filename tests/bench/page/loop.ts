import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TimingParams } from '@/lib/domain/buying/buying-model';

/** What the bare loop is given: distinct rows, grouped beforehand, as columns ordered by x. */
export interface LoopRequest {
  x: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  customers: Float64Array;
  params: TimingParams;
  evaluations: number;
}

/** The limit of fitting: a worker that works out the likelihood so many times, and nothing else. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = ({ data }: MessageEvent<LoopRequest>) => {
    let sum = 0;
    for (let count = 0; count < data.evaluations; count += 1) sum += logLik(data);
    globalThis.postMessage(sum / data.evaluations);
  };
});

/**
 * The formula of MODEL.md §2.1 as it is written, row by row, gamma ratios by recurrence: none of the
 * product's code, so that a likelihood of the product's that grows slow is seen.
 */
function logLik({ x, recency, age, customers, params }: LoopRequest): number {
  const { r, alpha, a, b } = params;
  const constant = r * Math.log(alpha);
  let [total, ratio, at] = [0, 0, 0];
  for (let row = 0; row < x.length; row += 1) {
    const repeats = x[row] ?? 0;
    for (; at < repeats; at += 1) ratio += Math.log(((r + at) * (b + at)) / (a + b + at));
    const stayed = -(r + repeats) * Math.log(alpha + (age[row] ?? 0));
    let both = stayed;
    if (repeats > 0) {
      const odds = Math.log(a / (b + repeats - 1));
      const left = odds - (r + repeats) * Math.log(alpha + (recency[row] ?? 0));
      both = Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)));
    }
    total += (customers[row] ?? 0) * (constant + ratio + both);
  }
  return total;
}
