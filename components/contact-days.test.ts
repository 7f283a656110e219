import { expect, test } from 'vitest';
import type { Fact } from '@/lib/domain/fact';
import { contactDaysOf } from './contact-days';

const NOW = '2026-11-20T12:00:00Z';
const shared = (id: string, at: string) => ({ id, contactId: 'c', at, recordedAt: NOW });
const mail = (id: string, at: string, dir: 'in' | 'out'): Fact => ({
  ...shared(id, at),
  kind: 'interaction',
  dir,
  from: null,
  channel: 'email',
  auto: false,
  subject: null,
  page: null,
  messageKeys: [],
});
const order = (id: string, at: string, refundedAt: string | null = null): Fact => ({
  ...shared(id, at),
  kind: 'purchase',
  amount: 10,
  currency: 'EUR',
  product: null,
  refundedAt,
});

test('a day shows who wrote and whether something was bought, the newest first', () => {
  const facts = [
    mail('a', '2026-11-10T09:00:00Z', 'in'),
    order('b', '2026-11-10'),
    mail('c', '2026-11-18T09:00:00Z', 'out'),
    order('d', '2026-11-01'),
  ];
  expect(contactDaysOf(facts, NOW, 'UTC')).toEqual([
    { at: '2026-11-18', age: 2, from: false, to: true, bought: false },
    { at: '2026-11-10', age: 10, from: true, to: false, bought: true },
    { at: '2026-11-01', age: 19, from: false, to: false, bought: true },
  ]);
});

test('what was given back, corrected away or lies ahead is no order', () => {
  const facts: Fact[] = [
    order('a', '2026-11-10', '2026-11-12'),
    order('b', '2026-11-11'),
    { ...order('c', '2026-11-11'), replaces: 'b', void: true },
    order('d', '2026-11-25'),
  ];
  expect(contactDaysOf(facts, NOW, 'UTC')).toEqual([]);
  expect(contactDaysOf([order('e', '2026-11-10', '2026-12-01')], NOW, 'UTC')).toHaveLength(1);
});
