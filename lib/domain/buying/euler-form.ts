/** A term this small beside the sum no longer changes it. */
const NEGLIGIBLE = 1e-17;
/**
 * Reached only by horizons of more than a hundred thousand times the time watched; what is left out
 * there is at most a few per cent.
 */
const MAX_TERMS = 5e6;
/** Sums are scaled down by this before they overflow. */
const LOG_SCALE = 100;
const SCALE = Math.exp(LOG_SCALE);

/**
 * C Q(A, C), the expected purchases of somebody who has not left: Euler's form of the textbook 2F1
 * with the division by a - 1 carried out (MODEL.md §2.1), so that a = 1 is an ordinary value. The
 * factor C is taken into the sum, for it is 0 when a + b = 1. Good to 1e-11 or better, but for r
 * far above a + b: terms change sign then, and at r = 47, a + b = 1 seven digits are left.
 * @param e a - 1
 * @param growth t / (alpha + T), by how much the time watched would grow; 0 or more
 */
export function eulerForm(A: number, C: number, e: number, growth: number): number {
  if (growth === 0) return 0;
  const L = -Math.log1p(growth);
  const z = growth / (1 + growth);
  const h = e === 0 ? -L : -Math.expm1(e * L) / e;
  let term = A * z;
  let sum = term;
  let logScale = e * L;
  for (let k = 1; k < MAX_TERMS && Math.abs(term) > NEGLIGIBLE * Math.abs(sum); k += 1) {
    term *= (((A + k) * (e + k)) / ((C + k) * (k + 1))) * z;
    sum += term;
    if (sum > SCALE) {
      term /= SCALE;
      sum /= SCALE;
      logScale += LOG_SCALE;
    }
  }
  return C * h - sum * Math.exp(logScale);
}
