import { expect, test } from 'vitest';
import type { ContactFacts } from '../contact-facts';
import { tierTurnOf } from './tier-since';

const CONFIG = { purchaseTracking: true, valueCutoff: 250, currency: 'EUR' };
const ask = (facts: ContactFacts) => tierTurnOf(facts, CONFIG, '2026-11-20', 'UTC');
const order = (at: string, more: object = {}) => ({ id: at, at, amount: 150, ...more });

test('the day on which purchases reached the amount, and what they were before', () => {
  // The order itself makes it warming until the second comes, two weeks and more later.
  expect(ask({ purchases: [order('2026-09-01'), order('2026-11-10')] })).toEqual({
    from: 'ordinary',
    to: 'value',
    on: '2026-11-10',
  });
});

test('a tier set by hand does not hide what the facts say', () => {
  const facts = {
    purchases: [order('2026-09-01'), order('2026-11-10')],
    tier: 'ordinary' as const,
  };
  expect(ask(facts)).toMatchObject({ to: 'value' });
});

test('a refund takes it back on the day it was given', () => {
  const purchases = [order('2026-01-01'), order('2026-02-01', { refundedAt: '2026-11-15' })];
  expect(ask({ purchases })).toEqual({ from: 'value', to: 'ordinary', on: '2026-11-15' });
});

test('what did not turn within 60 days is not told, nor what only lies ahead', () => {
  expect(ask({ purchases: [order('2026-01-01'), order('2026-02-01')] })).toBeNull();
  expect(ask({ purchases: [order('2026-11-25'), order('2026-11-26')] })).toBeNull();
  expect(ask({})).toBeNull();
});
