import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '@/lib/base/days';
import { care as cares } from '../axes';
import type { ContactFacts } from '../contact-facts';
import { evaluate } from '../evaluate';
import { knownFacts } from '../known-facts';
import { periodOf } from '../vocabulary';
import { askFigures } from './asked';
import { periodSigns } from './period-signs';

const TODAY = Date.parse('2026-11-20') / 86_400_000;
const CONFIG = { purchaseTracking: true, currency: 'EUR' };
const dayBefore = (days: number) => dateOfDay(TODAY - days);
const orders = (...days: number[]) =>
  days.map((each) => ({ id: `order ${each}`, at: dayBefore(each), amount: 100 }));
const signs = (facts: ContactFacts) =>
  periodSigns(askFigures(facts, CONFIG, dateOfDay(TODAY), 'UTC'));

describe('what speaks for a period', () => {
  test.each<[string, ContactFacts, object]>([
    ['no order: probing', {}, { probing: [{ code: 'noOrder' }], forming: [], stable: [] }],
    [
      'a first order: still probing',
      { purchases: orders(30) },
      { probing: [{ code: 'orders', orders: 1 }], forming: [], stable: [], declining: [] },
    ],
    [
      'the second gap is shorter than the first: forming',
      { purchases: orders(100, 40, 10) },
      {
        forming: [
          { code: 'orders', orders: 3 },
          { code: 'gapShrinks', days: 30, before: 60 },
        ],
      },
    ],
    [
      'three orders at even distances, content, referring: stable',
      {
        purchases: orders(190, 100, 10),
        feedback: [{ id: 'f', at: dayBefore(5), csat: 4 }],
        referrals: [{ id: 'r', at: dayBefore(4) }],
      },
      {
        stable: [
          { code: 'orders', orders: 3 },
          { code: 'gapRegular', days: 90 },
          { code: 'content', csat: 4 },
          { code: 'referrals', count: 1 },
        ],
        declining: [],
      },
    ],
    [
      'a gap of more than twice the median is not regular',
      { purchases: orders(200, 190, 180, 30) },
      { stable: [{ code: 'orders', orders: 4 }] },
    ],
    [
      'longer without an order than half as much again as usual: declining',
      { purchases: orders(106, 76, 46) },
      { declining: [{ code: 'orderLate', days: 46, usual: 30 }] },
    ],
    ['just as long: not yet', { purchases: orders(105, 75, 45) }, { declining: [] }],
    [
      'the last order came late after an even rhythm',
      { purchases: orders(150, 120, 90, 44) },
      { declining: [{ code: 'gapGrew', days: 46, usual: 30 }] },
    ],
    [
      'bought for less than in the year before',
      { purchases: orders(700, 600, 500, 400, 300, 200, 100, 1).slice(0, 6) },
      {
        declining: [
          { code: 'orderLate', days: 200, usual: 100 },
          { code: 'amountFell', percent: 50 },
        ],
      },
    ],
    [
      'less content, and the complaint has had no answer for more than a week',
      {
        feedback: [
          { id: 'a', at: dayBefore(60), csat: 4 },
          { id: 'b', at: dayBefore(8), csat: 2 },
        ],
      },
      {
        declining: [
          { code: 'contentFell', from: 4, to: 2 },
          { code: 'complaintOpen', days: 8 },
        ],
      },
    ],
    [
      'an answered complaint is not open',
      {
        feedback: [{ id: 'b', at: dayBefore(8), csat: 2 }],
        interactions: [{ id: 'o', at: dayBefore(7), dir: 'out' }],
      },
      { declining: [] },
    ],
  ])('%s', (_, facts, expected) => {
    expect(signs(facts)).toMatchObject(expected);
  });
});

/** Days ago, the last of them today, with these gaps between. */
function daysAt(gaps: readonly number[]): number[] {
  let ago = 0;
  const days = [0];
  for (const gap of gaps) {
    ago += gap;
    days.push(ago);
  }
  return days;
}

/** The day of the first warning, and that of the loss, when nothing more happens; in days from today. */
function fadingAway(facts: ContactFacts, config: typeof CONFIG | { purchaseTracking: false }) {
  const known = knownFacts(facts, TODAY, 'UTC');
  let warned: number | undefined;
  for (let ahead = 0; ahead < 1_500; ahead++) {
    const on = dateOfDay(TODAY + ahead);
    const { stage, momentum } = evaluate(known, config, on);
    if (stage === 'lapsed') return { warned, lost: ahead };
    const isDeclining = periodOf({ stage, momentum }) === 'declining';
    const { declining } = periodSigns(askFigures(known, config, on, 'UTC'));
    if (isDeclining || declining.length > 0) warned ??= ahead;
  }
  return { warned, lost: undefined };
}

describe('the warning comes before the loss', () => {
  test('of every customer with a rhythm of their own who buys no more', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(...cares.options), (between, care) => {
        const purchases = orders(...daysAt(between));
        const { warned, lost } = fadingAway({ purchases, care }, CONFIG);
        expect(lost).toBeDefined();
        expect(warned).toBeLessThan(lost as number);
      }),
      { numRuns: 25 },
    );
  });

  test('of everybody with whom nothing is spoken any more', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, (between) => {
        const days = daysAt(between);
        const interactions = days.flatMap((day) =>
          (['in', 'out'] as const).map((dir) => ({ id: `${dir} ${day}`, at: dayBefore(day), dir })),
        );
        const { warned, lost } = fadingAway({ interactions }, { purchaseTracking: false });
        expect(lost).toBeDefined();
        expect(warned).toBeLessThan(lost as number);
      }),
      { numRuns: 25 },
    );
  });
});
