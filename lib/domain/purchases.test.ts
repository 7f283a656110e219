import { describe, expect, test } from 'vitest';
import { amountLeft } from './amount-left';
import type { PurchaseEntry } from './contact-facts';
import { evaluate } from './evaluate';
import { purchase } from './fact';
import type { RankedPlay } from './standing';

/** What is given back in parts: what is left counts, and nothing once nothing is left (MODEL.md §1). */

const BUYING = { purchaseTracking: true, valueCutoff: 100, currency: 'EUR' };
const run = (purchases: PurchaseEntry[], now = '2026-11-20T12:00:00Z') =>
  evaluate({ capturedAt: '2026-10-01', purchases }, BUYING, now);
const bought = (refunds: { at: string; amount: number }[], more: Partial<PurchaseEntry> = {}) => ({
  ...{ id: 'p', at: '2026-11-01', amount: 120, currency: 'EUR', refunds },
  ...more,
});
const back = (amount: number, at = '2026-11-18') => ({ at, amount });

describe('stage and tier', () => {
  test.each<[string, PurchaseEntry, string, string]>([
    ['all of it kept', bought([]), 'new', 'value'],
    ['a part given back: an order still, of less', bought([back(20)]), 'new', 'value'],
    ['under what the tier asks for', bought([back(20), back(0.5)]), 'new', 'ordinary'],
    ['all but a cent', bought([back(119.99)]), 'new', 'ordinary'],
    ['all of it, in parts', bought([back(20), back(100)]), 'prospect', 'ordinary'],
    [
      'three parts that make the whole',
      bought([back(40.1), back(39.7), back(40.2)]),
      'prospect',
      'ordinary',
    ],
    ['more than was paid is no debt of theirs', bought([back(500)]), 'prospect', 'ordinary'],
    ['the rest tomorrow', bought([back(20), back(100, '2026-11-21')]), 'new', 'value'],
    [
      'the whole at once beside a part',
      bought([back(20)], { refundedAt: '2026-11-19' }),
      'prospect',
      'ordinary',
    ],
    ['a part that is less than nothing', bought([back(-20)]), 'new', 'value'],
    ['a part that is no number', bought([back(Number.NaN), back(Infinity)]), 'new', 'value'],
    ['a part on no day', bought([back(100, '2026-02-30')]), 'new', 'value'],
    ['nothing of a purchase of nothing', bought([back(5)], { amount: 0 }), 'prospect', 'ordinary'],
  ])('%s', (_, entry, stage, tier) => {
    expect([run([entry]).stage, run([entry]).tier]).toEqual([stage, tier]);
  });

  test('what another purchase was worth is not touched by it', () => {
    const other = { id: 'q', at: '2026-11-05', amount: 100, currency: 'EUR' };
    expect(run([bought([back(120)]), other])).toMatchObject({ stage: 'new', tier: 'value' });
  });
});

const resolving = (refunds: { at: string; amount: number }[], now?: string) =>
  run([bought(refunds)], now).ranked.find(({ play }): boolean => play === 'resolve') as
    | RankedPlay
    | undefined;

test('a part given back asks for a word from us, as the whole does, counted from the last part', () => {
  expect(resolving([])).toBeUndefined();
  const parts = [back(10, '2026-11-15'), back(20, '2026-11-18'), back(5, '2026-11-10')];
  expect(resolving(parts)).toMatchObject({
    evidence: 'p',
    facts: { kind: 'refund', daysAgo: 2 },
  });
  expect(resolving([back(10, '2026-11-21')])).toBeUndefined();
  expect(resolving([back(10, '2026-10-20')])).toBeUndefined();
});

test('three larger purchases in a row are larger by what was kept of them', () => {
  const at = ['2026-08-01', '2026-09-10', '2026-10-20'];
  const rising = (refunds: PurchaseEntry['refunds']) =>
    run(
      at.map((day, index) => ({
        ...{ id: day, at: day, amount: 100 + index, currency: 'EUR' },
        ...(index === 2 && refunds ? { refunds } : {}),
      })),
      '2026-12-15',
    ).ranked.find(({ play }) => play === 'upsell')?.variant?.id;
  expect(rising(undefined)).toBe('rising');
  expect(rising([back(50, '2026-10-25')])).not.toBe('rising');
});

describe('a purchase as it is kept', () => {
  const kept = {
    ...{ id: 'p', contactId: 'anna', at: '2026-11-01', recordedAt: '2026-11-01', kind: 'purchase' },
    ...{ amount: 120, currency: 'EUR', product: null, refundedAt: null },
  };

  test('one of an older file, without parts, is one still', () => {
    expect(purchase.parse(kept)).toEqual(kept);
    expect(purchase.parse({ ...kept, refundedAt: '2026-11-02' })).toMatchObject({ amount: 120 });
  });

  test.each<[string, object]>([
    ['more given back than was paid', { refunds: [back(100), back(21)] }],
    ['nothing given back', { refunds: [back(0)] }],
    ['less than nothing given back', { refunds: [back(-1)] }],
    ['given back on no day', { refunds: [back(1, '2026-02-30')] }],
    ['no parts where parts should be', { refunds: [] }],
  ])('is none with %s', (_, more) => {
    expect(purchase.safeParse({ ...kept, ...more }).success).toBe(false);
  });
});

test.each<[number, number[], string | null, number]>([
  [120, [], null, 120],
  [120, [20, 40], null, 60],
  [0.3, [0.1, 0.2], null, 0],
  [100, [33.33, 33.33, 33.34], null, 0],
  [120, [20], '2026-11-02', 0],
  [120, [130], '2026-11-02', -10],
])('of %d, %j given back (whole: %s), %d is left', (amount, parts, refundedAt, left) => {
  expect(amountLeft({ amount, refundedAt, refunds: parts.map((part) => back(part)) })).toBe(left);
});
