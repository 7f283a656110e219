/** From here on Stirling's series below is exact to double precision. */
const STIRLING_FROM = 15;
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/**
 * ln Γ(x), by Stirling's series (DLMF 5.11.1); a smaller x is moved up by Γ(x + 1) = x Γ(x). The
 * error is a few units in the last place of the larger of 1 and the value.
 * @param x above 0
 */
export function logGamma(x: number): number {
  let moved = x;
  let product = 1;
  while (moved < STIRLING_FROM) {
    product *= moved;
    moved += 1;
  }
  const square = 1 / (moved * moved);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) /
    moved;
  return (moved - 0.5) * Math.log(moved) - moved + HALF_LOG_TWO_PI + series - Math.log(product);
}
