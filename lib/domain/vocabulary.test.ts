import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Momentum, Stage, Tier } from './axes';
import { stage as stages, tier as tiers } from './axes';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';

const MOMENTA: Momentum[] = ['none', 'warming', 'steady', 'cooling', 'silent'];

import { kindOf, natureOf, periodOf, standWord, starsOf, VOCABULARIES } from './vocabulary';
import { wouldChange } from './would-change';

describe('one stage in every word that is asked for', () => {
  test.each<[Stage, string, string, string, string]>([
    ['prospect', 'potential', 'potential', 'potential', 'probing'],
    ['new', 'existing', 'new', 'new', 'forming'],
    ['active', 'existing', 'new', 'new', 'forming'],
    ['loyal', 'longTerm', 'loyal', 'loyal', 'stable'],
    ['lapsed', 'lost', 'lost', 'lost', 'lapsed'],
  ])('%s and steady, of ordinary tier', (stage, ...words) => {
    const stand = { stage, momentum: 'steady', tier: 'ordinary' } as const;
    expect(VOCABULARIES.map((vocabulary) => standWord(stand, vocabulary))).toEqual([
      stage,
      ...words,
    ]);
  });
});

describe('the periods heed where it is going', () => {
  test.each<[Stage, Momentum, string | null]>([
    ['prospect', 'none', 'probing'],
    ['prospect', 'silent', 'probing'],
    ['new', 'none', 'forming'],
    ['new', 'warming', 'forming'],
    ['new', 'cooling', 'declining'],
    ['active', 'steady', 'forming'],
    ['active', 'silent', 'declining'],
    ['loyal', 'warming', 'stable'],
    ['loyal', 'steady', 'stable'],
    ['loyal', 'cooling', 'declining'],
    ['loyal', 'none', null],
    ['lapsed', 'silent', null],
  ])('%s and %s', (stage, momentum, period) => {
    expect(periodOf({ stage, momentum })).toBe(period);
  });
});

test.each<[Stage, Tier, string]>([
  ['active', 'value', 'important'],
  ['loyal', 'value', 'important'],
  ['loyal', 'potential', 'loyal'],
  ['prospect', 'value', 'potential'],
  ['lapsed', 'value', 'lost'],
])('important is who is there and of value: %s, %s', (stage, tier, kind) => {
  expect(kindOf({ stage, tier })).toBe(kind);
});

test('three stars for value, two for potential, one for ordinary', () => {
  expect(tiers.options.map(starsOf)).toEqual([3, 2, 1]);
});

test('wherever somebody stands, every vocabulary has a word for it', () => {
  const stands = fc.record({
    stage: fc.constantFrom(...stages.options),
    momentum: fc.constantFrom(...MOMENTA),
    tier: fc.constantFrom(...tiers.options),
  });
  fc.assert(
    fc.property(stands, fc.constantFrom(...VOCABULARIES), (stand, vocabulary) => {
      expect(standWord(stand, vocabulary)).not.toBe('');
      expect(natureOf(stand)).toBeDefined();
    }),
  );
});

describe('natures, from what happened', () => {
  const TODAY = '2026-11-20';
  const order = (at: string) => ({ id: at, at, amount: 100 });
  const bought = (...days: string[]) => ({ purchases: days.map(order) });
  const exchange = {
    interactions: [
      { id: 'a', at: '2026-11-10', dir: 'in' as const },
      { id: 'b', at: '2026-11-11', dir: 'out' as const },
    ],
  };
  const byOrders = { purchaseTracking: true, repurchaseDays: 90 };
  const byTalk = { purchaseTracking: false };
  const nature = (facts: ContactFacts) => natureOf(evaluate(facts, byOrders, TODAY));

  test('A1-15: 长期 is who bought at least three times over a long time and has not stopped', () => {
    const quarterly = ['2025-10-01', '2026-01-05', '2026-04-02', '2026-07-01', '2026-10-02'];
    expect(nature(bought(...quarterly))).toBe('longTerm');
    expect(nature(bought('2025-10-01', '2026-10-02'))).toBe('existing');
    expect(nature(bought('2026-09-01', '2026-10-02', '2026-11-01'))).toBe('existing');
    expect(nature(bought('2024-10-01', '2025-01-05', '2025-04-02'))).toBe('lost');
  });

  test('A1-19: two customers with different rhythms are lost on different dates', () => {
    const lostOn = (facts: ContactFacts) =>
      wouldChange(facts, byOrders, TODAY).stage.find(({ to }) => to === 'lapsed')?.when;
    const monthly = bought('2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01');
    const halfYearly = bought('2025-04-01', '2025-10-01', '2026-04-01', '2026-10-01');
    // The monthly one after twice the 90 days expected: 180, the last of them 30 March.
    expect(lostOn(monthly)).toEqual({ kind: 'noPurchase', before: '2027-03-31' });
    const { before = '' } = lostOn(halfYearly) as { before?: string };
    expect(before > '2027-03-31').toBe(true);
  });

  test('A3-17: 新 is the first exchange while talk decides, and the first order while purchases do', () => {
    expect(evaluate(exchange, byTalk, TODAY).stage).toBe('new');
    expect(evaluate(exchange, byOrders, TODAY).stage).toBe('prospect');
    expect(evaluate({ ...exchange, ...bought('2026-11-12') }, byOrders, TODAY).stage).toBe('new');
  });
});
