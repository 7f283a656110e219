import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpCustomers, TRUE_PARAMS } from '@/tests/tools/made-up-customers';
import type { Watched } from './bg-nbd';
import { groupCustomers } from './customer-groups';
import { fitTiming } from './fit-timing';
import { likelihoodOf } from './likelihood';

const made = madeUpCustomers(3_000);
const repeaters = made.filter(({ repeats }) => repeats > 0);
const once = made.filter(({ repeats }) => repeats === 0);
/** So many customers with a repeat purchase, and half as many again without. */
const withRepeaters = (count: number) => [
  ...repeaters.slice(0, count),
  ...once.slice(0, count * 1.5),
];

describe('when a fit is made (MODEL.md §2.4)', () => {
  test.each([
    [0, 'none'],
    [29, 'none'],
    [30, 'MAP'],
    [199, 'MAP'],
    [200, 'MLE'],
    [900, 'MLE'],
  ] as const)('with %d customers who came back it is %s', (count, method) => {
    const fit = fitTiming(withRepeaters(count));
    expect([fit.method, fit.repeaters]).toEqual([method, count]);
    if (fit.method === 'MAP') expect(fit.fallback).toBe(false);
  });

  test('where nobody has left yet, it falls back on the prior', () => {
    const staying = made.filter((one) => one.repeats > 0 && one.ageWeeks - one.recencyWeeks < 8);
    expect(staying.length).toBeGreaterThanOrEqual(200);
    const fit = fitTiming(staying);
    expect(fit).toMatchObject({ method: 'MAP', fallback: true });
  });

  test('customers who came back once each end in the prior too, and soon', () => {
    const fit = fitTiming(
      made.filter(({ repeats }) => repeats <= 1),
      'MBG/NBD',
    );
    expect(fit).toMatchObject({ method: 'MAP', fallback: true });
    expect(fit.method === 'none' ? 0 : fit.evaluations).toBeLessThan(700);
  });
});

test('what made the customers up is found again', () => {
  const fit = fitTiming(madeUpCustomers(100_000));
  if (fit.method !== 'MLE') throw new Error(`fitted by ${fit.method}`);
  for (const name of ['r', 'alpha', 'a', 'b'] as const) {
    expect(Math.abs(fit.params[name] / TRUE_PARAMS[name] - 1)).toBeLessThan(0.08);
  }
});

test.each(['BG/NBD', 'MBG/NBD'] as const)('%s: no parameters near by are likelier', (model) => {
  const fit = fitTiming(made, model);
  if (fit.method !== 'MLE') throw new Error(`fitted by ${fit.method}`);
  const logLik = likelihoodOf(model, groupCustomers(made));
  expect(logLik(fit.params)).toBe(fit.logLik);
  for (const name of ['r', 'alpha', 'a', 'b'] as const) {
    for (const factor of [0.98, 1.02]) {
      const beside = { ...fit.params, [name]: fit.params[name] * factor };
      expect(logLik(beside)).toBeLessThan(fit.logLik);
    }
  }
});

test('with the prior, the objective is the likelihood less the penalty, and the best there is', () => {
  const customers = withRepeaters(60);
  const fit = fitTiming(customers);
  if (fit.method !== 'MAP') throw new Error(`fitted by ${fit.method}`);
  const { prior, params } = fit;
  const logLik = likelihoodOf('BG/NBD', groupCustomers(customers));
  const objective = (given: typeof params) => {
    const names = ['r', 'alpha', 'a', 'b'] as const;
    const penalty = names.reduce((sum, one) => sum + Math.log(given[one] / prior[one]) ** 2 / 2, 0);
    return logLik(given) - penalty;
  };
  const weeks = customers.reduce((sum, { ageWeeks }) => sum + ageWeeks, 0);
  const repeats = customers.reduce((sum, one) => sum + one.repeats, 0);
  expect(prior.alpha).toBeCloseTo((0.5 * weeks) / (repeats + 0.5), 9);
  expect(fit.objective).toBeCloseTo(objective(params), 9);
  expect(fit.logLik).toBeCloseTo(logLik(params), 9);
  for (const factor of [0.98, 1.02]) {
    expect(objective({ ...params, b: params.b * factor })).toBeLessThan(fit.objective);
    expect(objective({ ...params, alpha: params.alpha * factor })).toBeLessThan(fit.objective);
  }
});

test('the order of the customers makes no difference at all', () => {
  const fit = fitTiming(made);
  expect(fitTiming([...made].reverse())).toEqual(fit);
  const shuffled = fc.sample(fc.shuffledSubarray(made, { minLength: made.length }), 3);
  for (const order of shuffled) expect(fitTiming(order)).toEqual(fit);
});

test('the likelihood of many is the sum over each', () => {
  const few = made.slice(0, 200);
  const given = { r: 0.7, alpha: 3, a: 1.5, b: 2 };
  const together = likelihoodOf('MBG/NBD', groupCustomers(few))(given);
  const alone = few.map((one) => likelihoodOf('MBG/NBD', groupCustomers([one]))(given));
  expect(together).toBeCloseTo(
    alone.reduce((sum, each) => sum + each, 0),
    8,
  );
});

test.each([
  ['all on their first day', () => ({ repeats: 0, recencyWeeks: 0, ageWeeks: 0 })],
  ['all alike', () => ({ repeats: 3, recencyWeeks: 20, ageWeeks: 30 })],
  ['back on the day they came', () => ({ repeats: 1, recencyWeeks: 0, ageWeeks: 0 })],
  ['millions of purchases', (index: number) => manyPurchases(index)],
  ['a lifetime', (index: number) => ({ repeats: 1, recencyWeeks: 4_000, ageWeeks: 4_000 + index })],
] as const)('odd customers do not break it: %s', (_, customer) => {
  const fit = fitTiming(Array.from({ length: 300 }, (__, index): Watched => customer(index)));
  if (fit.method === 'none') return expect(fit.repeaters).toBe(0);
  expect(Object.values(fit.params).every((value) => value > 0 && value < Infinity)).toBe(true);
  expect(Number.isFinite(fit.logLik)).toBe(true);
});

function manyPurchases(index: number): Watched {
  return { repeats: 1e8 + 997 * index, recencyWeeks: 90 + (index % 9), ageWeeks: 100 };
}
