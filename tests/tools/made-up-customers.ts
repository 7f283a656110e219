import type { TimingParams } from '@/lib/domain/buying/buying-model';
import type { Customer } from '@/lib/domain/buying/customer-history';

/**
 * Customers who buy as BG/NBD says, always the same ones: for the bench and for tests that have no
 * file of real ones. Known by the day, watched for 27 to 39 weeks.
 */

export const TRUE_PARAMS: TimingParams = { r: 0.25, alpha: 4.5, a: 0.8, b: 2.5 };

const [LEAST_DAYS, MORE_DAYS] = [189, 84];

/** @param count how many; the first of a longer list are the same as those of a shorter */
export function madeUpCustomers(count: number): Customer[] {
  const chance = seeded(20_261_122);
  return Array.from({ length: count }, () => {
    const ageDays = LEAST_DAYS + Math.floor(chance() * MORE_DAYS);
    const rateADay = gamma(TRUE_PARAMS.r, chance) / TRUE_PARAMS.alpha / 7;
    const [left, stayed] = [gamma(TRUE_PARAMS.a, chance), gamma(TRUE_PARAMS.b, chance)];
    const leaving = left / (left + stayed);
    let [day, last, repeats] = [0, 0, 0];
    do {
      day -= Math.log(chance()) / rateADay;
      if (!(day <= ageDays)) break;
      // Purchases of one day are one.
      if (Math.ceil(day) > last) repeats += 1;
      last = Math.ceil(day);
    } while (chance() > leaving);
    return { repeats, recencyWeeks: last / 7, ageWeeks: ageDays / 7, spend: null };
  });
}

/** Numbers above 0 and below 1 that look random (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

/** A draw of Gamma(shape, 1) (Marsaglia and Tsang 2000; below 1 by the shape one above). */
function gamma(shape: number, chance: () => number): number {
  if (shape < 1) return gamma(shape + 1, chance) * chance() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube > 0 && Math.log(chance()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) {
      return d * cube;
    }
  }
}
