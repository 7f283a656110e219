import type { AddressedPerson } from './duplicate-blocks';

/** What a field adds to the score, by level: different, alike, equal. */
export type Weights = Readonly<Record<keyof AddressedPerson, readonly [number, number, number]>>;

/**
 * log2(m/u): how much likelier a level is between two records of one person than between two people
 * (Fellegi and Sunter, 1969). Trained by `tests/eval/train-duplicate-weights.ts` on FEBRL's first set
 * alone (MODEL.md §5.6). A state is never merely alike.
 */
export const WEIGHTS: Weights = {
  given: [-1.3676, 5.2032, 6.8637],
  surname: [-1.5113, 7.2095, 7.17],
  streetNumber: [-1.8384, -1.323, 5.5512],
  street: [-2.709, 7.5022, 9.4504],
  suburb: [-1.6374, 7.4648, 8.3711],
  postcode: [-1.8425, 3.1274, 8.361],
  state: [-1.7949, 0, 1.7266],
};
