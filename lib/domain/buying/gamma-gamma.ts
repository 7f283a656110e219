import type { SpendFit, SpendParams } from './buying-model';
import { logGamma } from './log-gamma';
import { minimise } from './minimise';

/** The formulas and the fit of Gamma-Gamma (MODEL.md §2.1), for amounts in one currency. */

/** What a customer's repeat purchases came to, all in one currency. */
export interface Spent {
  /** x: repeat purchases. */
  readonly repeats: number;
  /** m: what a repeat purchase came to on average; 0 without one. */
  readonly meanSpend: number;
}

/** What a purchase of this customer is expected to come to; undefined where the mean is infinite. */
export function expectedSpend({ p, q, v }: SpendParams, spent: Spent): number | undefined {
  const { repeats, meanSpend } = spent;
  if (repeats === 0) return q > 1 ? (p * v) / (q - 1) : undefined;
  return (p * (v + repeats * meanSpend)) / (p * repeats + q - 1);
}

/**
 * Fits amounts by maximum likelihood over the customers with a repeat purchase worth something;
 * undefined when there is none. Has no minimum of its own, and the order makes no difference.
 */
export function fitSpend(customers: readonly Spent[]): SpendFit | undefined {
  const spending = customers
    .filter(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0)
    .sort((a, b) => a.repeats - b.repeats || a.meanSpend - b.meanSpend);
  if (spending.length === 0) return undefined;
  const mean = spending.reduce((sum, { meanSpend }) => sum + meanSpend, 0) / spending.length;
  const logLik = spendLikelihoodOf(spending);
  // Amounts may be cents or millions; v has their scale, p and q have none.
  const start = [0, 0, Math.log(mean)];
  const { at, value } = minimise((logs) => -logLik(paramsOf(logs)), start);
  return { params: paramsOf(at), logLik: -value };
}

/** @param spending ordered by x, so that a gamma ratio is worked out once for each distinct x */
function spendLikelihoodOf(spending: readonly Spent[]): (params: SpendParams) => number {
  const logs = spending.map(({ repeats, meanSpend }) => ({
    repeats,
    logMean: Math.log(meanSpend),
    logRepeats: Math.log(repeats),
    total: repeats * meanSpend,
  }));
  return ({ p, q, v }) => {
    const constant = q * Math.log(v) - logGamma(q);
    let [ofRepeats, ratio, sum] = [0, 0, 0];
    for (const { repeats, logMean, logRepeats, total } of logs) {
      const px = p * repeats;
      if (repeats !== ofRepeats) {
        ofRepeats = repeats;
        ratio = constant + logGamma(px + q) - logGamma(px) + px * logRepeats;
      }
      sum += ratio + (px - 1) * logMean - (px + q) * Math.log(total + v);
    }
    return sum;
  };
}

function paramsOf(logs: readonly number[]): SpendParams {
  const [p = 0, q = 0, v = 0] = logs.map(Math.exp);
  return { p, q, v };
}
