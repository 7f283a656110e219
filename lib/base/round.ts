/** Rounds to 6 decimals: the precision in which numbers of the model are compared and shown. */
export function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
