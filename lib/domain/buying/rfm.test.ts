import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from './customer-history';
import { rfmOf, scoreCustomers, scoresAmong, scoresReversed } from './rfm';

describe('scores (MODEL.md §2.5)', () => {
  test.each([
    ['ties of five', [5, 5, 5, 5, 5, 1, 2, 3, 4, 10], [4, 4, 4, 4, 4, 1, 1, 2, 2, 5]],
    ['all alike', [7, 7, 7, 7], [3, 3, 3, 3]],
    ['one value', [42], [3]],
    ['seven and three', [1, 1, 1, 1, 1, 1, 1, 2, 2, 2], [2, 2, 2, 2, 2, 2, 2, 5, 5, 5]],
    ['none', [], []],
  ])('%s', (_, values, scores) => {
    expect(scoresAmong(values)).toEqual(scores);
  });

  test('few days since the last purchase are good', () => {
    const days = [1, 3, 7, 14, 30, 60, 90, 120, 200, 365];
    expect(scoresReversed(days)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(scoresReversed([0, 0, 5, 5, 9])).toEqual([4, 4, 2, 2, 1]);
  });

  test('a score is 1 to 5, alike for what is equal, and never lower for more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const scores = scoresAmong(values);
        values.forEach((value, one) => {
          expect([1, 2, 3, 4, 5]).toContain(scores[one]);
          values.forEach((other, another) => {
            if (value <= other) expect(scores[one]).toBeLessThanOrEqual(scores[another] ?? 0);
          });
        });
        const reversed = scoresAmong([...values].reverse()).reverse();
        expect(reversed).toEqual(scores);
      }),
    );
  });
});

const who = (repeats: number, silentDays: number, spend: Customer['spend']): Customer => ({
  ...{ repeats, recencyWeeks: (70 - silentDays) / 7, ageWeeks: 10, spend },
});
const euros = (mean: number) => ({ currency: 'EUR', mean });

describe('scores of customers', () => {
  test('recency, frequency and money are scored each for itself', () => {
    const customers = [who(1, 3, euros(90)), who(5, 9, euros(10)), who(9, 30, euros(40))];
    expect(scoreCustomers(customers)).toEqual([
      { R: 5, F: 1, M: 5 },
      { R: 3, F: 3, M: 1 },
      { R: 1, F: 5, M: 3 },
    ]);
  });

  test('money is compared within one currency only', () => {
    const yen = { currency: 'JPY', mean: 9_000 };
    const customers = [who(1, 3, euros(90)), who(1, 3, yen), who(1, 3, euros(10)), who(1, 3, null)];
    expect(scoreCustomers(customers).map(({ M }) => M)).toEqual([4, 3, 2, null]);
  });

  test('fewer than 50 customers are not scored for show, and it is said how many are missing', () => {
    const customers = Array.from({ length: 50 }, (_, index) => who(index, index, euros(index)));
    expect(rfmOf(customers.slice(1))).toEqual({ enough: false, missing: 1, of: 'customers' });
    expect(rfmOf(customers)).toEqual({ enough: true, scores: scoreCustomers(customers) });
  });
});
