import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, readMoment } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import { heldInWords, inWords, told } from '@/tests/tools/told';
import { evaluate } from '../evaluate';
import type { Standing } from '../standing';
import { wouldChange } from '../would-change';
import type { PlayId } from './list';
import { PLAYS } from './list';

/**
 * The further plays of PLAYS.md §3.4 that need only facts we have, on 20 November 2026: the ground
 * they give a core play, the step that suits it, and the one that stands by itself.
 */

const run = (lines: string, now = '2026-11-20T12:00:00Z', purchaseTracking = true) =>
  evaluate(told(lines.split(' · ')), { purchaseTracking, currency: 'EUR' }, now);

function groundOf({ ranked }: Standing, play: PlayId) {
  const found = ranked.find((each) => each.play === play);
  return found && [found.step, found.variant?.id ?? null, found.variant?.facts ?? null];
}

const bought = 'out 2026-10-20 · bought 2026-11-01 100';
const lapsed = 'in 2025-01-01 · out 2025-01-02 · bought 2025-01-03';
const silent = 'in 2026-08-01 · out 2026-08-02';
const often =
  'in 2026-01-05 · out 2026-07-01 · out 2026-07-06 · out 2026-07-11 · out 2026-07-16 · out 2026-07-21';

type Row = [why: string, play: PlayId, lines: string, ...ground: unknown[]];

describe('core plays', () => {
  const rows: Row[] = [
    ['P-01 saved just now', 'firstTouch', 'saved 2026-11-18', 'draft', 'greeting', {}],
    ['saved three days ago', 'firstTouch', 'saved 2026-11-17', 'draft', null, null],
    ['P-04 quiet care', 'followUp', 'care basic · out 2026-11-06', 'draft', 'useful', { days: 14 }],
    ['a day earlier', 'followUp', 'care basic · out 2026-11-07', 'draft', null, null],
    ['other care', 'followUp', 'out 2026-11-06', 'draft', null, null],
    ['P-14 basic', 'askFeedback', `care basic · ${bought}`, 'askFeedback', 'survey', {}],
    ['P-08 reactive', 'askFeedback', `care reactive · ${bought}`, 'draft', 'anyIssue', {}],
    ['P-09 accountable', 'askFeedback', bought, 'logCall', 'asExpected', {}],
    ['proactive', 'askFeedback', `care proactive · ${bought}`, 'draft', 'suggestions', {}],
    ['partner', 'askFeedback', `care partner · ${bought}`, 'logMeeting', 'together', {}],
    [
      'a check-back is no after-sale call',
      'askFeedback',
      'said 2026-11-01 1 · out 2026-11-02',
      ...['askFeedback', null, null],
    ],
    ['P-42 low', 'resolve', 'rated 2026-11-19 2', 'logCall', 'low', { to: 2 }],
    [
      'P-42 fallen',
      'resolve',
      'rated 2026-09-01 5 · rated 2026-11-19 1',
      ...['logCall', 'fallen', { from: 5, to: 1 }],
    ],
    ['another measure', 'resolve', 'said 2026-11-19 1', 'draft', null, null],
    [
      'a refund',
      'resolve',
      'rated 2026-09-01 2 · refunded 2026-11-01 2026-11-19',
      'draft',
      null,
      null,
    ],
    [
      'P-18 rising',
      'upsell',
      'out 2026-11-10 · bought 2026-03-01 100 · bought 2026-05-30 120 · bought 2026-08-28 150 EUR',
      ...['draft', 'rising', { first: 100, second: 120, third: 150 }],
    ],
    [
      'not in one currency, but P-23 the day is near',
      'upsell',
      'out 2026-11-10 · bought 2026-03-01 100 · bought 2026-05-30 120 · bought 2026-08-28 150 USD',
      ...['draft', 'reorder', { gap: 90 }],
    ],
    [
      'not rising, not near',
      'upsell',
      'out 2026-11-10 · bought 2026-03-01 100 · bought 2026-05-30 100 · bought 2026-09-07 100',
      ...['draft', null, null],
    ],
    [
      'the day has passed: was an order made and not recorded?',
      'upsell',
      'out 2026-11-10 · bought 2026-03-01 100 · bought 2026-05-30 100 · bought 2026-08-09 100',
      ...['recordPurchase', 'orderDue', {}],
    ],
    [
      'P-27 a complaint that was answered',
      'winBack',
      `${lapsed} · said 2025-02-01 1 · out 2025-02-03`,
      ...['draft', 'settled', { complainedDaysAgo: 657, answeredDaysAgo: 655 }],
    ],
    ['P-25 nothing says why', 'winBack', lapsed, 'logCall', 'reasonUnknown', {}],
    ['something does', 'winBack', `${lapsed} · said 2025-02-01 8`, 'draft', null, null],
    [
      'P-28 worth of the last year',
      'decide',
      'bought 2025-12-01 40 · bought 2025-12-02 60 · bought 2025-12-03 9 USD · done winBack 2026-09-01 · done winBack 2026-10-01',
      ...['decide', 'worth', { amount: 100, currency: 'EUR' }],
    ],
  ];
  test.each(rows)('%s: %s gets its ground from %s', (_, play, lines, ...expected) => {
    expect(groundOf(run(lines), play)).toEqual(expected);
  });

  const silences: [why: string, now: string, lines: string, ...ground: unknown[]][] = [
    ['P-43 mail upon mail', '2026-08-20', often, 'draft', 'unheard', { mails: 5, days: 60 }],
    ['P-20 tier value', '2026-11-20', `tier value · ${silent}`, 'logCall', 'personal', {}],
    [
      'P-15 reactive care',
      '2026-11-20',
      'care reactive · in 2026-05-01 · out 2026-05-02',
      ...['draft', 'news', {}],
    ],
    ['nothing of it', '2026-11-20', silent, 'draft', null, null],
    [
      'P-24 no order for long',
      '2026-11-20',
      'bought 2026-03-01 · bought 2026-05-01 · in 2026-06-01 · out 2026-06-02',
      ...['logCall', 'fewerOrders', { days: 203, gap: round6((90 * 90 * 61) ** (1 / 3)) }],
    ],
  ];
  test.each(silences)(
    '%s, on %s: reconnect gets its ground from %s',
    (_, now, lines, ...expected) => {
      const isBuying = lines.includes('bought');
      expect(groundOf(run(lines, now, isBuying), 'reconnect')).toEqual(expected);
    },
  );

  test('a ground never changes when a play fires nor how high: every id stands once', () => {
    const ids = PLAYS.flatMap(({ variants }) => variants ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('P-30 thanks for a referral', () => {
  const known = 'in 2026-01-01 · out 2026-01-02 · in 2026-10-01 · out 2026-10-02';
  test.each([
    ['they sent somebody', `${known} · referred 2026-11-10`, 'thankReferral f5'],
    ['30 days are the last', `${known} · referred 2026-10-21`, 'thankReferral f5'],
    ['31 are too many', `${known} · referred 2026-10-20`, 'wait'],
    ['we wrote since', `${known} · referred 2026-11-10 · out 2026-11-10`, 'wait'],
    [
      'the newest first',
      `${known} · referred 2026-11-08 · referred 2026-11-10`,
      'thankReferral f6',
    ],
  ])('%s', (_, lines, plays) => {
    expect(inWords(run(lines, '2026-11-20', false))).toBe(`active steady: ${plays}`);
  });

  test('after an opt-out nobody is thanked on another channel, and a thank-you said stays said', () => {
    const sent = `channels email,phone · ${known} · referred 2026-11-10`;
    expect(heldInWords(run(`${sent} · opt-out email 2026-11-12`))).toContain(
      'thankReferral afterOptOut',
    );
    const [referral] = told(sent.split(' · ')).referrals ?? [];
    expect(heldInWords(run(`${sent} · done thankReferral 2026-11-12 ${referral?.id}`))).toContain(
      'thankReferral coolDown until 2026-12-12',
    );
  });
});

const dayOf = (date: string) => readMoment(date, 'UTC')?.day ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const daysAfter = (date: string, days: number) => dateOfDay(dayOf(date) + days);

test('A0-14: once a piece of news has gone out, no second one is offered for 45 days', () => {
  const quiet = 'care reactive · in 2026-05-01 · out 2026-05-02';
  const sent = `${quiet} · done reconnect 2026-11-20 · out 2026-11-20`;
  const offers = (lines: string, on: string) => groundOf(run(lines, on, false), 'reconnect');
  expect(offers(quiet, '2026-11-20')).toEqual(['draft', 'news', {}]);
  const within = Array.from({ length: 46 }, (_, days) => daysAfter('2026-11-20', days));
  expect(within.filter((on) => offers(sent, on))).toEqual([]);
  // Then it is offered again, once the rhythm of that care is over.
  expect(offers(sent, daysAfter('2026-11-20', 240))).toEqual(['draft', 'news', {}]);
});

test('A1-20: P-24 asks for the cause of fewer orders before their customer is lost, whatever the rhythm', () => {
  // With longer gaps they are lost later than it can be said beforehand.
  const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(gaps, (between) => {
      const ages = between.map((_, index) => sum(between.slice(index)));
      const orders = [...ages, 0].map((age) => `bought ${daysAfter('2026-11-20', -age)}`);
      const facts = told(orders);
      const config = { purchaseTracking: true };
      const turns = wouldChange(facts, config, '2026-11-20').stage;
      const when = turns.find(({ to }) => to === 'lapsed')?.when;
      const lost = when?.kind === 'noPurchase' ? when.before : '';
      const before = evaluate(facts, config, daysAfter(lost, -1));
      expect(before.stage).not.toBe('lapsed');
      expect(groundOf(before, 'reconnect')).toEqual(['logCall', 'fewerOrders', expect.anything()]);
      expect(evaluate(facts, config, lost).stage).toBe('lapsed');
    }),
    { numRuns: 500 },
  );
});

test('A1-29: 忠诚 with praise: next is to ask for a referral, and who comes through them is thanked for', () => {
  const loyal =
    'bought 2026-02-01 · bought 2026-05-01 · bought 2026-08-01 · bought 2026-11-01 · out 2026-11-10';
  const praised = `${loyal} · rated 2026-11-12 5`;
  expect(inWords(run(loyal))).toBe('loyal steady: askFeedback');
  expect(inWords(run(praised))).toBe('loyal steady: askReferral');
  expect(inWords(run(`${praised} · referred 2026-11-19`))).toBe(
    'loyal steady: thankReferral f7, askReferral',
  );
  const active = praised.replace('bought 2026-02-01 · bought 2026-05-01 · ', '');
  expect(inWords(run(active))).not.toContain('askReferral');
});
