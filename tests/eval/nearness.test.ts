import { expect, test } from 'vitest';
import { farFrom } from './nearness';

const others = 'both are exactly 0, so absolute for them; relative 1e-2 for the others';

test.each([
  [100.5, 100, { tolerance: 0.01 }, true],
  [102, 100, { tolerance: 0.01 }, false],
  [1e-3, 2e-3, { tolerance: 0.01 }, false],
  [1e-3, 2e-3, { tolerance: 0.01, reason: 'absolute: two decimals are printed' }, true],
  [0.005, 0, { tolerance: 0.01 }, true],
  [0.02, 0, { tolerance: 0.01 }, false],
  [0.005, 0, { tolerance: 1e-3, reason: others }, false],
  [100.5, 100, { tolerance: 1e-3, reason: others }, true],
  [7, 7, { tolerance: 0 }, true],
  [Number.NaN, 7, { tolerance: 1 }, false],
  [undefined, 7, { tolerance: 1 }, false],
  [undefined, undefined, { tolerance: 0 }, true],
])('%d for %d with %o is near: %s', (answer, expected, tolerance, isNear) => {
  expect(farFrom('it', answer, expected, tolerance).length === 0).toBe(isNear);
});
