import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAlive, chanceOfBuying, expectedOfNew, expectedPurchases } from './bg-nbd';
import type { TimingParams } from './buying-model';
import { customerValue } from './customer-value';
import { logGamma } from './log-gamma';

const PUBLISHED: TimingParams = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const PUBLISHED_LONG = { r: 0.2425929, alpha: 4.4135315, a: 0.7928862, b: 2.4257537 };
const THIRTY_WEEKS_AGO = { repeats: 2, recencyWeeks: 30.43, ageWeeks: 38.86 };

describe('published numbers (MODEL.md §2.2)', () => {
  test('1.226 purchases are expected of the first CDNOW customer in 39 weeks', () => {
    const expected = expectedPurchases('BG/NBD', PUBLISHED, THIRTY_WEEKS_AGO, 39);
    expect(Math.abs(expected - 1.226)).toBeLessThan(0.0005);
  });

  test.each([
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.8576],
  ])('in %d weeks a new customer buys %d times again', (weeks, expected) => {
    expect(Math.abs(expectedOfNew(PUBLISHED_LONG, weeks) - expected)).toBeLessThan(0.0005);
  });
});

test('ln Γ is right where it is known', () => {
  let factorial = 0;
  for (let n = 1; n <= 300; n += 1) {
    expect(logGamma(n) - factorial).toBeCloseTo(0, 11);
    factorial += Math.log(n);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  expect(logGamma(1e-12)).toBeCloseTo(Math.log(1e12), 11);
});

const model = fc.constantFrom('BG/NBD' as const, 'MBG/NBD' as const);
const between = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
const params = fc.record({
  r: between(0.01, 30),
  alpha: between(0.01, 5_000),
  a: fc.oneof(between(0.002, 50), fc.constantFrom(1, 1 + 1e-9, 1 - 1e-7)),
  b: between(0.01, 500),
});
const watched = fc
  .record({
    repeats: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5_000 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    ageWeeks: fc.oneof(fc.constant(0), between(0.1, 5_000)),
  })
  .map(({ repeats, share, ageWeeks }) => ({
    repeats,
    recencyWeeks: repeats === 0 ? 0 : share * ageWeeks,
    ageWeeks,
  }));
const weeks = fc.oneof(fc.constantFrom(0, 4, 13, 52), between(0.01, 10_000));

describe('for all customers and parameters', () => {
  test('a chance lies between 0 and 1, and nobody buys without having stayed', () => {
    fc.assert(
      fc.property(model, params, watched, weeks, (name, given, customer, time) => {
        const alive = chanceAlive(name, given, customer);
        const buys = chanceOfBuying(name, given, customer, time);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(buys).toBeGreaterThanOrEqual(0);
        expect(buys).toBeLessThanOrEqual(alive);
      }),
    );
  });

  test('the longer the time, the surer a purchase and the more of them', () => {
    fc.assert(
      fc.property(model, params, watched, weeks, weeks, (name, given, customer, one, other) => {
        const [short, long] = one < other ? [one, other] : [other, one];
        const chances = [short, long].map((time) => chanceOfBuying(name, given, customer, time));
        expect(chances[1]).toBeGreaterThanOrEqual(chances[0] ?? Number.NaN);
        const counts = [short, long].map((time) => expectedPurchases(name, given, customer, time));
        expect(Number.isFinite(counts[1])).toBe(true);
        expect(counts[1]).toBeGreaterThanOrEqual((counts[0] ?? Number.NaN) * (1 - 1e-6));
      }),
    );
  });

  test('in no time nothing is bought, and more silence is never a good sign', () => {
    fc.assert(
      fc.property(model, params, watched, weeks, (name, given, customer, more) => {
        expect(chanceOfBuying(name, given, customer, 0) + 0).toBe(0);
        expect(expectedPurchases(name, given, customer, 0)).toBe(0);
        const silent = { ...customer, ageWeeks: customer.ageWeeks + more };
        const now = chanceAlive(name, given, customer);
        expect(chanceAlive(name, given, silent)).toBeLessThanOrEqual(now);
      }),
    );
  });

  test('expected purchases are the mean over all rates and chances of leaving', () => {
    const mild = fc.record({
      r: between(0.05, 10),
      alpha: between(1, 50),
      a: fc.oneof(between(0.2, 10), fc.constantFrom(1, 1 + 1e-8)),
      b: between(0.5, 10),
    });
    const time = between(1, 300);
    fc.assert(
      fc.property(model, mild, watched, time, (name, given, customer, horizon) => {
        const few = { ...customer, repeats: customer.repeats % 30 };
        const alive = chanceAlive(name, given, few);
        fc.pre(alive > 0);
        const expected = expectedPurchases(name, given, few, horizon) / alive;
        const mean = meanByIntegration(name === 'BG/NBD' ? 0 : 1, given, few, horizon);
        expect(Math.abs(expected / mean - 1)).toBeLessThan(1e-7);
      }),
    );
  });

  test('sums that would overflow do not', () => {
    const leaving = { r: 0.25, alpha: 1, a: 50, b: 3 };
    // By 60-digit arithmetic.
    expect(expectedOfNew(leaving, 1_000)).toBeCloseTo(0.8696999450284837, 9);
  });

  test('extremes stay numbers', () => {
    const customers = [
      { repeats: 0, recencyWeeks: 0, ageWeeks: 0 },
      { repeats: 1, recencyWeeks: 0, ageWeeks: 1e6 },
      { repeats: 1e6, recencyWeeks: 1e-9, ageWeeks: 1e6 },
    ];
    for (const a of [1e-9, 1, 50]) {
      for (const alpha of [1e-12, 1, 1e6]) {
        const given = { r: 0.001, alpha, a, b: 1e-6 };
        for (const customer of customers) {
          for (const time of [1e-9, 1, 1e7]) {
            const count = expectedPurchases('BG/NBD', given, customer, time);
            const chance = chanceOfBuying('BG/NBD', given, customer, time);
            expect(Number.isFinite(count)).toBe(true);
            expect(chance >= 0 && chance <= 1).toBe(true);
          }
        }
      }
    }
  });
});

test('with BG/NBD nobody who bought once can have left; with MBG/NBD they can', () => {
  const once = { repeats: 0, recencyWeeks: 0, ageWeeks: 500 };
  expect(chanceAlive('BG/NBD', PUBLISHED, once)).toBe(1);
  expect(chanceAlive('MBG/NBD', PUBLISHED, once)).toBeLessThan(0.5);
});

test('value is what purchases bring, less for each week they are away', () => {
  const year = customerValue('BG/NBD', PUBLISHED_LONG, THIRTY_WEEKS_AGO, 24.66, 52, 0.002);
  expect(year).toBeCloseTo(36.603438449173325, 7);
  const value = (discount: number) =>
    customerValue('BG/NBD', PUBLISHED, THIRTY_WEEKS_AGO, 10, 39, discount);
  expect(value(0)).toBeCloseTo(12.26, 2);
  expect(value(0.01)).toBeLessThan(value(0.002));
});

/**
 * The same mean by another way: over p of Beta(a, b + chances), the purchases of somebody alive
 * whose rate is Gamma(r + x, alpha + T), which is (1 - (1 + p t / (alpha + T))^-(r + x)) / p.
 */
function meanByIntegration(
  more: number,
  { r, alpha, a, b }: TimingParams,
  { repeats, ageWeeks }: { repeats: number; ageWeeks: number },
  horizon: number,
): number {
  const [power, stayed] = [r + repeats, b + repeats + more];
  const growth = horizon / (alpha + ageWeeks);
  const logBeta = logGamma(a) + logGamma(stayed) - logGamma(a + stayed);
  let sum = 0;
  const step = 1 / 64;
  for (let index = -64 * 6; index <= 64 * 6; index += 1) {
    // Tanh-sinh: p = 1 / (1 + exp(-2 u)), whose logs stay exact near both ends.
    const u = (Math.PI / 2) * Math.sinh(index * step);
    const [logP, logRest] = [-Math.log1p(Math.exp(-2 * u)), -Math.log1p(Math.exp(2 * u))];
    const purchases = -Math.expm1(-power * Math.log1p(Math.exp(logP) * growth));
    if (!(purchases > 0)) continue;
    const slope = Math.PI * Math.cosh(index * step);
    sum += Math.exp(Math.log(purchases) + (a - 1) * logP + stayed * logRest - logBeta) * slope;
  }
  return sum * step;
}
