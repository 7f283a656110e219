import { expect, test } from 'vitest';
import { expectedSpend, fitSpend } from './gamma-gamma';

const PUBLISHED = { p: 6.25, q: 3.74, v: 15.44 };

/** Repeat purchases and what they came to: not all alike within, nor between customers. */
const spent = Array.from({ length: 120 }, (_, index) => ({
  repeats: 1 + (index % 5),
  meanSpend: 8 + ((index * 37) % 101) / (1 + (index % 3)),
}));

test.each([
  [2, 22.35, 24.663713910761153],
  [1, 11.77, 18.916852057842046],
  [7, 73.74, 71.46967089696709],
])('after %d repeat purchases of %d on average, the next is %d', (repeats, meanSpend, expected) => {
  expect(expectedSpend(PUBLISHED, { repeats, meanSpend })).toBeCloseTo(expected, 10);
});

test('whoever bought once is expected to spend what all do, where that is finite', () => {
  const once = { repeats: 0, meanSpend: 0 };
  expect(expectedSpend(PUBLISHED, once)).toBeCloseTo(35.21897810218978, 10);
  expect(expectedSpend({ ...PUBLISHED, q: 1 }, once)).toBeUndefined();
});

test('cents and trillions tell the same as dollars', () => {
  const dollars = fitSpend(spent);
  for (const rate of [100, 1e-3, 1e12]) {
    const other = fitSpend(spent.map((one) => ({ ...one, meanSpend: one.meanSpend * rate })));
    expect((other?.params.p ?? 0) / (dollars?.params.p ?? 1)).toBeCloseTo(1, 4);
    expect((other?.params.q ?? 0) / (dollars?.params.q ?? 1)).toBeCloseTo(1, 4);
    expect((other?.params.v ?? 0) / (dollars?.params.v ?? 1) / rate).toBeCloseTo(1, 4);
  }
});

test('the order makes no difference, and who never came back says nothing', () => {
  const fit = fitSpend(spent);
  expect(fitSpend([...spent].reverse())).toEqual(fit);
  expect(fitSpend([...spent, { repeats: 0, meanSpend: 0 }])).toEqual(fit);
  expect(fitSpend([{ repeats: 0, meanSpend: 0 }])).toBeUndefined();
});

test('customers who all spend alike do not break it', () => {
  const fit = fitSpend(spent.map((one) => ({ ...one, meanSpend: 30 })));
  const next = fit && expectedSpend(fit.params, { repeats: 2, meanSpend: 30 });
  expect(next).toBeCloseTo(30, 3);
});
