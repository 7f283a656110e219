import { describe, expect, test } from 'vitest';
import type { ContactFacts } from '../contact-facts';
import { askFigures } from './asked';
import { purchaseTrendOf } from './purchase-trend';

const ask = (purchases: ContactFacts['purchases'], currency: string | null = 'EUR') =>
  purchaseTrendOf(
    askFigures({ purchases }, { purchaseTracking: true, currency }, '2026-11-20', 'UTC'),
  );
const order = (at: string, amount = 100, more: object = {}) => ({ id: at, at, amount, ...more });

describe('the trend of purchases', () => {
  test('orders of the last eight quarters, and the year beside the one before', () => {
    const trend = ask([
      order('2024-12-31'),
      order('2025-01-01'),
      order('2025-12-01', 250),
      order('2026-04-01', 50),
      order('2026-06-30', 50),
      order('2026-11-20', 200),
    ]);
    expect(trend?.quarters.map(({ year, quarter, orders }) => [year, quarter, orders])).toEqual([
      [2025, 1, 1],
      [2025, 2, 0],
      [2025, 3, 0],
      [2025, 4, 1],
      [2026, 1, 0],
      [2026, 2, 2],
      [2026, 3, 0],
      [2026, 4, 1],
    ]);
    expect(trend).toMatchObject({
      lately: { orders: 4, amount: 550 },
      before: { orders: 2, amount: 200 },
      otherCurrencies: 0,
    });
  });

  test('what began within the year is compared with nothing', () => {
    expect(ask([order('2026-03-01')])).toMatchObject({ lately: { orders: 1 }, before: null });
  });

  test('another currency counts as an order and is in no sum', () => {
    expect(ask([order('2026-03-01'), order('2026-04-01', 700, { currency: 'USD' })])).toMatchObject(
      { lately: { orders: 2, amount: 100 }, otherCurrencies: 1, currency: 'EUR' },
    );
  });

  test('what was given back was not bought', () => {
    expect(ask([order('2026-03-01', 100, { refundedAt: '2026-03-09' })])).toBeNull();
    expect(ask([])).toBeNull();
  });
});
