import { describe, expect, test } from 'vitest';
import { dateOfDay } from '@/lib/base/days';
import type { Fact } from '../fact';
import type { Note } from '../note';
import { interestOf } from './interest';

const TODAY = '2026-11-20';
const dayBefore = (days: number) => dateOfDay(Date.parse(TODAY) / 86_400_000 - days);
const shared = (days: number, index: number) => ({
  id: `${days} ${index}`,
  contactId: 'c',
  at: dayBefore(days),
  recordedAt: TODAY,
});
const bought = (product: string, ...days: number[]): Fact[] =>
  days.map((day, index) => ({
    ...shared(day, index),
    id: `${product} ${day}`,
    kind: 'purchase',
    amount: 10,
    currency: 'EUR',
    product,
    refundedAt: null,
  }));
const told = (words: string, ...days: number[]): Fact[] =>
  days.map((day, index) => ({
    ...shared(day, index),
    id: `${words} ${day}`,
    kind: 'feedback',
    sort: 'need',
    nps: null,
    csat: null,
    sentiment: null,
    words,
  }));
const note = (text: string, days: number): Note => ({
  id: `note ${days}`,
  contactId: 'c',
  text,
  writtenAt: `${dayBefore(days)}T09:00:00Z`,
  editedAt: `${dayBefore(days)}T09:00:00Z`,
  page: null,
});
const ask = (facts: Fact[], notes: Note[] = []) =>
  interestOf(facts, notes, `${TODAY}T12:00:00Z`, 'UTC');

describe('interest', () => {
  test('is what purchases, feedback, talks and notes name of the products they bought, and whether it grows', () => {
    const facts = [
      ...bought('Linen', 100, 20),
      ...told('More linen for spring', 10, 5),
      ...bought('Silk', 170, 150),
      ...told('No more silk, please', 120),
    ];
    expect(ask(facts, [note('Asked for LINEN swatches', 3)])).toEqual({
      enough: true,
      products: [
        { product: 'Linen', lately: 4, before: 1, trend: 'rising' },
        { product: 'Silk', lately: 0, before: 3, trend: 'falling' },
      ],
    });
  });

  test('one more or fewer is no trend', () => {
    expect(ask(bought('Linen', 20, 30, 40, 100, 110))).toMatchObject({
      products: [{ lately: 3, before: 2, trend: 'steady' }],
    });
  });

  test('fewer than five are not enough, and it says how many are missing', () => {
    expect(ask([...bought('Linen', 20), ...told('linen', 10, 11, 12)])).toEqual({
      enough: false,
      missing: 1,
    });
    expect(ask(told('Linen', 1, 2, 3, 4, 5, 6))).toEqual({ enough: false, missing: 5 });
  });

  test('a name inside another word is not that name; in Chinese, which has no spaces, it is', () => {
    const facts = [...bought('Ink', 20), ...told('I think of drinking', 1, 2, 3, 4, 5)];
    expect(ask(facts)).toEqual({ enough: false, missing: 4 });
    expect(ask([...bought('布样', 20), ...told('还要春季布样两份', 1, 2, 3, 4)])).toMatchObject({
      products: [{ product: '布样', lately: 5 }],
    });
  });

  test('a corrected purchase counts as corrected, one of older days only lends its name', () => {
    const [wrong] = bought('Linen', 20);
    const [right] = bought('Wool', 21);
    if (!wrong || !right) throw new Error('none');
    const facts: Fact[] = [wrong, { ...right, replaces: wrong.id }, ...bought('Wool', 400)];
    expect(ask([...facts, ...told('wool', 1, 2, 3, 4)])).toMatchObject({
      products: [{ product: 'Wool', lately: 5, before: 0 }],
    });
  });

  test('what lies ahead counts for nothing', () => {
    expect(ask([...bought('Linen', 20, 30, 40, 50), ...bought('Linen', -5)])).toEqual({
      enough: false,
      missing: 1,
    });
  });
});
