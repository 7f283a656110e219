import { describe, expect, test } from 'vitest';
import type { Care } from './axes';
import { care as cares } from './axes';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import { adviseCare } from './propose-care';

const TODAY = '2026-11-20';
const CONFIG = { purchaseTracking: true, repurchaseDays: 90 };
const mail = (at: string, dir: 'in' | 'out' | 'both') => ({ id: `${dir} ${at}`, at, dir });
const order = (at: string) => ({ id: at, at, amount: 100 });
const feedback = (at: string, sort: string) => ({ id: `${sort} ${at}`, at, sort });
const advise = (facts: ContactFacts) => adviseCare(facts, CONFIG, TODAY);
const proposed = (facts: ContactFacts) => {
  const { proposal } = advise(facts);
  return proposal && [proposal.care, proposal.evidence.map(({ code, have }) => [code, have])];
};

/** What is proposed stays a proposal: the rhythm is still that of the care that was set. */
const neverSets = (facts: ContactFacts) => {
  const set = facts.care ?? 'accountable';
  expect(advise(facts).care).toBe(set);
  const { signals } = evaluate(facts, CONFIG, TODAY);
  expect(signals).toEqual(evaluate({ ...facts, care: set }, CONFIG, TODAY).signals);
};

describe('each kind is proposed with its evidence, and never set by itself', () => {
  test('one order, hardly a word of their own in half a year, nothing added: basic', () => {
    const facts = { purchases: [order('2026-09-01')], interactions: [mail('2026-10-01', 'in')] };
    expect(proposed(facts)).toEqual([
      'basic',
      [
        ['orders', 1],
        ['oneOrderOnly', 1],
        ['fewInbound', 1],
      ],
    ]);
    neverSets(facts);
  });

  test('ordered again, and most talks were begun by us: reactive', () => {
    const interactions = [
      mail('2026-03-01', 'out'),
      mail('2026-03-02', 'in'),
      mail('2026-05-01', 'out'),
      mail('2026-07-01', 'out'),
      mail('2026-09-01', 'in'),
    ];
    const facts = { purchases: [order('2026-04-01'), order('2026-08-01')], interactions };
    expect(proposed(facts)).toEqual([
      'reactive',
      [
        ['addOns', 1],
        ['talks', 4],
        ['startedByUs', 75],
      ],
    ]);
    neverSets(facts);
  });

  test('asked three times what they need before the first order: accountable', () => {
    const facts: ContactFacts = {
      care: 'basic',
      feedback: ['2026-05-01', '2026-05-09', '2026-06-01'].map((at) => feedback(at, 'need')),
      purchases: [order('2026-07-01')],
    };
    expect(proposed(facts)).toEqual(['accountable', [['needsBeforeOrder', 3]]]);
    neverSets(facts);
  });

  test('gave two suggestions within a year: proactive', () => {
    const facts = {
      feedback: [feedback('2026-01-10', 'suggestion'), feedback('2026-10-01', 'suggestion')],
    };
    expect(proposed(facts)).toEqual(['proactive', [['suggestions', 2]]]);
    neverSets(facts);
  });
});

describe('without enough evidence nothing is proposed', () => {
  const two = [order('2026-04-01'), order('2026-08-01')];
  const out = (at: string) => mail(at, 'out');
  test.each<[string, ContactFacts]>([
    ['nothing known', { capturedAt: '2026-11-01' }],
    ['no order', { interactions: [mail('2026-10-01', 'in')] }],
    [
      'one order, but two days with a word of theirs',
      {
        purchases: [order('2026-09-01')],
        interactions: [mail('2026-10-01', 'in'), mail('2026-11-01', 'in')],
      },
    ],
    [
      'ordered again, but only two talks',
      { purchases: two, interactions: [out('2026-05-01'), out('2026-07-01')] },
    ],
    [
      'ordered again, but meetings of which nobody knows who asked',
      {
        purchases: two,
        interactions: ['2026-05-01', '2026-07-01', '2026-09-01'].map((at) => mail(at, 'both')),
      },
    ],
    [
      'needs they named after the order',
      {
        purchases: [...two, order('2026-03-01')],
        feedback: ['2026-05-01', '2026-05-09', '2026-06-01'].map((at) => feedback(at, 'need')),
      },
    ],
    [
      'suggestions of more than a year ago',
      { feedback: [feedback('2025-11-20', 'suggestion'), feedback('2026-10-01', 'suggestion')] },
    ],
    [
      'complaints',
      { feedback: [feedback('2026-09-01', 'complaint'), feedback('2026-10-01', 'complaint')] },
    ],
  ])('%s', (_, facts) => {
    expect(proposed(facts)).toBeNull();
  });

  test('what is set already is not proposed', () => {
    const facts: ContactFacts = {
      care: 'proactive',
      feedback: [feedback('2026-01-10', 'suggestion'), feedback('2026-10-01', 'suggestion')],
    };
    expect(proposed(facts)).toBeNull();
  });
});

test('the way up the ladder names the facts that are missing', () => {
  const facts: ContactFacts = {
    purchases: [order('2026-04-01')],
    feedback: [feedback('2026-10-01', 'suggestion')],
  };
  const missing = (care: Care) => {
    const { up } = advise({ ...facts, care });
    return up && [up.care, up.missing.map(({ code, have, need }) => [code, have, need])];
  };
  expect(cares.options.map(missing)).toEqual([
    [
      'reactive',
      [
        ['addOns', 0, 1],
        ['talks', 0, 3],
        ['startedByUs', 0, 70],
      ],
    ],
    ['accountable', [['needsBeforeOrder', 0, 3]]],
    ['proactive', [['suggestions', 1, 2]]],
    ['partner', [['jointPlan', 0, 1]]],
    null,
  ]);
});

test('every kind says what it would change: the rhythm, when it cools, and what is suggested', () => {
  const interactions = [mail('2026-09-25', 'in'), mail('2026-09-26', 'out')];
  const { effects } = adviseCare({ interactions }, { purchaseTracking: false }, TODAY);
  expect(
    effects.map(({ care, targetGapDays, momentum, play }) => [care, targetGapDays, momentum, play]),
  ).toEqual([
    ['basic', 180, 'steady', 'wait'],
    ['reactive', 90, 'steady', 'wait'],
    ['accountable', 45, 'steady', 'wait'],
    ['proactive', 21, 'cooling', 'reconnect'],
    ['partner', 10, 'cooling', 'reconnect'],
  ]);
});
