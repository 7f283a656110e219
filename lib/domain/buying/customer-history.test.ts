import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoment } from '@/lib/base/days';
import type { PurchaseEntry } from '../contact-facts';
import { customerOf } from './customer-history';

const TODAY = readMoment('2026-11-20', 'UTC')?.day ?? Number.NaN;
const customer = (purchases: readonly PurchaseEntry[], tz = 'UTC', own: string | null = null) =>
  customerOf(purchases, TODAY, tz, own);
const bought = (at: string, amount = 10, more: Partial<PurchaseEntry> = {}): PurchaseEntry => ({
  at,
  amount,
  ...more,
});

describe('what purchases come to', () => {
  test('times are weeks since the first purchase', () => {
    expect(
      customer([bought('2026-11-06', 30), bought('2026-10-09'), bought('2026-10-23')]),
    ).toEqual({
      ...{ repeats: 2, recencyWeeks: 4, ageWeeks: 6 },
      spend: { currency: null, mean: 20 },
    });
  });

  test('one purchase is no repeat, and none is no customer', () => {
    expect(customer([bought('2026-11-13')])).toEqual({
      ...{ repeats: 0, recencyWeeks: 0, ageWeeks: 1 },
      spend: { currency: null, mean: 0 },
    });
    expect(customer([])).toBeUndefined();
  });

  test('purchases of one day are one, with what they came to together', () => {
    const day = ['2026-11-01T09:00:00Z', '2026-11-01T17:00:00Z', '2026-11-01'];
    const found = customer([bought('2026-10-01'), ...day.map((at) => bought(at))]);
    expect(found).toMatchObject({ repeats: 1, spend: { mean: 30 } });
  });

  test("days are the rep's", () => {
    const night = [bought('2026-11-01T15:30:00Z'), bought('2026-11-01T16:30:00Z')];
    expect(customer(night)?.repeats).toBe(0);
    expect(customer(night, 'Asia/Shanghai')?.repeats).toBe(1);
  });

  test.each<[string, Partial<PurchaseEntry>, boolean]>([
    ['refunded', { refunded: true }, false],
    ['refunded today', { refunded: true, refundedAt: '2026-11-20' }, false],
    ['refunded tomorrow', { refunded: true, refundedAt: '2026-11-21' }, true],
    ['with the day of a refund alone', { refundedAt: '2026-11-02' }, false],
    [
      'given back in parts',
      {
        refunds: [
          { at: '2026-11-03', amount: 4 },
          { at: '2026-11-04', amount: 6 },
        ],
      },
      false,
    ],
    ['of which a part was given back', { refunds: [{ at: '2026-11-03', amount: 4 }] }, true],
    ['worth nothing', { amount: 0 }, false],
    ['a credit', { amount: -5 }, false],
    ['no number', { amount: Number.NaN }, false],
    ['dated after today', { at: '2026-11-21' }, false],
    ['of today', { at: '2026-11-20' }, true],
    ['taken away', { id: 'gone' }, false],
  ])('a purchase counts or not: %s', (_, more, counts) => {
    const taken: PurchaseEntry = { ...bought('2026-11-02'), replaces: 'gone', void: true };
    const found = customer([bought('2026-10-01'), bought('2026-11-01', 10, more), taken]);
    expect(found?.repeats).toBe(Number(counts));
  });

  test('the same purchase twice, and a corrected one, count once', () => {
    const same = bought('2026-11-01', 10, { id: 'p' });
    const right = bought('2026-11-03', 40, { id: 'q', replaces: 'p' });
    expect(customer([bought('2026-10-01'), same, same])).toMatchObject({ repeats: 1 });
    expect(customer([bought('2026-10-01'), same, right])).toMatchObject({
      ...{ repeats: 1, recencyWeeks: 33 / 7 },
      spend: { mean: 40 },
    });
  });

  test('what was given back of a purchase is not spent', () => {
    const part = { refunds: [{ at: '2026-11-03', amount: 4 }] };
    expect(
      customer([bought('2026-10-01'), bought('2026-11-01', 10, part), bought('2026-11-08')])?.spend,
    ).toMatchObject({ mean: 8 });
  });

  test('amounts of different currencies are never added up', () => {
    const euros = [
      bought('2026-10-01', 10, { currency: 'EUR' }),
      bought('2026-11-01', 90, { currency: 'EUR' }),
    ];
    expect(customer(euros)?.spend).toEqual({ currency: 'EUR', mean: 90 });
    const own = [...euros, bought('2026-11-01', 10)];
    expect(customer(own, 'UTC', 'eur')?.spend).toEqual({ currency: 'EUR', mean: 100 });
    expect(customer(own, 'UTC', 'USD')?.spend).toBeNull();
    const mixed = customer([...euros, bought('2026-11-01', 500, { currency: 'JPY' })]);
    expect(mixed).toMatchObject({ repeats: 1, spend: null });
  });
});

test('the order in which purchases were noted makes no difference', () => {
  const purchase = fc.record({
    at: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`),
    amount: fc.integer({ min: -5, max: 50 }),
    refunded: fc.boolean(),
  });
  const both = fc
    .array(purchase, { maxLength: 12 })
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
  fc.assert(
    fc.property(both, ([list, shuffled]) => {
      const found = customer(list);
      expect(customer(shuffled)).toEqual(found);
      if (found) expect(found.recencyWeeks).toBeLessThanOrEqual(found.ageWeeks);
    }),
  );
});
