import { describe, expect, test } from 'vitest';
import { minimise } from './minimise';

const part = (at: readonly number[], axis: number) => at[axis] ?? Number.NaN;

describe('the least value is found', () => {
  test('at the end of a bent valley', () => {
    const bent = (at: readonly number[]) =>
      (1 - part(at, 0)) ** 2 + 100 * (part(at, 1) - part(at, 0) ** 2) ** 2;
    const { at } = minimise(bent, [-1.2, 1]);
    expect(part(at, 0)).toBeCloseTo(1, 4);
    expect(part(at, 1)).toBeCloseTo(1, 4);
  });

  test('also from a hill top, where the ground bends the wrong way', () => {
    const { at } = minimise((place) => Math.cos(part(place, 0) / 20), [5]);
    expect(part(at, 0) / (20 * Math.PI)).toBeCloseTo(1, 5);
  });

  test('beside places that have no value', () => {
    const { at } = minimise((place) => 2 * part(place, 0) * Math.log(part(place, 0)), [0.9]);
    expect(part(at, 0)).toBeCloseTo(1 / Math.E, 5);
  });

  test('and what has none is left after a while, far out', () => {
    const { at, evaluations } = minimise((place) => Math.exp(-part(place, 0) / 10), [0]);
    expect(part(at, 0)).toBeGreaterThan(50);
    expect(evaluations).toBeLessThan(2_000);
  });
});
