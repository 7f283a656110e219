import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW, randomContacts } from '@/tests/tools/random-contacts';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import type { Missing } from './next-step';
import { nextStep } from './next-step';
import { PLAY_IDS } from './plays/list';
import { natureOf, standWord, VOCABULARIES } from './vocabulary';

const TODAY = '2026-11-20';
const OFF = { purchaseTracking: false };
const ON = { purchaseTracking: true, repurchaseDays: 90 };
const mail = (at: string, dir: 'in' | 'out' | 'both') => ({ id: `${dir} ${at}`, at, dir });
const order = (at: string) => ({ id: at, at, amount: 100 });
const step = (facts: ContactFacts, config = OFF) => {
  const { to, missing } = nextStep(facts, config, TODAY);
  return [to, missing];
};

describe('by what passed between us', () => {
  test('nothing yet: a word of each side', () => {
    expect(step({ capturedAt: '2026-11-01' })).toEqual([
      'new',
      [{ what: 'theirWord' }, { what: 'ourWord' }],
    ]);
  });
  test('they wrote: our answer', () => {
    expect(step({ interactions: [mail('2026-11-18', 'in')] })).toEqual([
      'new',
      [{ what: 'ourWord' }],
    ]);
  });
  test('we wrote: theirs', () => {
    expect(step({ interactions: [mail('2026-11-18', 'out')] })).toEqual([
      'new',
      [{ what: 'theirWord' }],
    ]);
  });
  test('new: the day on which it is no longer new', () => {
    const interactions = [mail('2026-11-10', 'in'), mail('2026-11-12', 'out')];
    expect(step({ interactions })).toEqual(['active', [{ what: 'time', on: '2026-12-13' }]]);
  });
  test('active: the days, the months, their part, and the year, each with what is there', () => {
    const interactions = [
      mail('2026-09-01', 'in'),
      mail('2026-09-02', 'out'),
      mail('2026-11-10', 'out'),
    ];
    expect(step({ interactions })).toEqual([
      'loyal',
      [
        { what: 'contactDays', have: 3, need: 4 },
        { what: 'months', have: 2, need: 4 },
        { what: 'inboundDays', have: 1, need: 2 },
        { what: 'tenure', on: '2027-09-02' },
      ],
    ]);
  });
  test('lapsed: any contact leads back', () => {
    const interactions = [mail('2024-01-01', 'in'), mail('2024-01-02', 'out')];
    expect(step({ interactions })).toEqual(['active', [{ what: 'contact' }]]);
  });
});

describe('by what they bought', () => {
  const unbought = { capturedAt: '2026-11-01' };
  const bought = { ...unbought, purchases: [order(TODAY)] };
  const stand = (facts: ContactFacts) => evaluate(facts, ON, TODAY);

  test('nothing bought: the first order', () => {
    expect(step(unbought, ON)).toEqual([
      'new',
      [{ what: 'purchaseDays', have: 0, need: 1, from: TODAY }],
    ]);
  });
  test('A1-02: the first order moves somebody from 潜在 to 现有', () => {
    expect([unbought, bought].map(stand).map(natureOf)).toEqual(['potential', 'existing']);
  });
  test('A1-03: adding an order takes 潜在 away, in every set that has the word', () => {
    const wordsOf = (facts: ContactFacts) =>
      VOCABULARIES.map((vocabulary) => standWord(stand(facts), vocabulary));
    expect(wordsOf(unbought)).toEqual([
      'prospect',
      'potential',
      'potential',
      'potential',
      'probing',
    ]);
    expect(wordsOf(bought)).toEqual(['new', 'existing', 'new', 'new', 'forming']);
  });
  test('bought today: the second may not be today', () => {
    expect(step({ purchases: [order(TODAY)] }, ON)).toEqual([
      'active',
      [{ what: 'purchaseDays', have: 1, need: 2, from: '2026-11-21' }],
    ]);
  });
  test('bought twice: a third, half a year after the first', () => {
    expect(step({ purchases: [order('2026-10-01'), order('2026-11-01')] }, ON)).toEqual([
      'loyal',
      [
        { what: 'purchaseDays', have: 2, need: 3, from: TODAY },
        { what: 'purchaseSpan', from: '2027-03-30' },
      ],
    ]);
  });
  test('bought often and lapsed: one more order leads straight back to loyal', () => {
    const purchases = ['2024-01-01', '2024-06-01', '2024-09-01'].map(order);
    expect(step({ purchases }, ON)).toEqual([
      'loyal',
      [{ what: 'purchaseDays', have: 3, need: 4, from: TODAY }],
    ]);
  });
});

test('above loyal there is nothing', () => {
  const purchases = ['2026-01-01', '2026-06-01', '2026-11-01'].map(order);
  expect(step({ purchases }, ON)).toEqual([null, []]);
});

test('a stage set by hand does not hide what the facts still lack', () => {
  const stageOverrides = [{ id: 'o', at: '2026-11-19', stage: 'loyal' as const, by: 'Mia' }];
  expect(nextStep({ capturedAt: '2026-11-01', stageOverrides }, OFF, TODAY)).toMatchObject({
    from: 'prospect',
    to: 'new',
  });
});

test('whoever gets what is missing stands on the next stage', () => {
  fc.assert(
    fc.property(randomContacts(PLAY_IDS), ({ facts, config }) => {
      const { to, missing } = nextStep(facts, config, NOW);
      if (to === null) return;
      expect(missing.length).toBeGreaterThan(0);
      const { with: more, on } = filled(facts, missing);
      if (!more) return;
      expect(evaluate(more, config, on).derivedStage).toBe(to);
    }),
    { numRuns: 3_000 },
  );
});

const laterOf = (a: string, b: string) => (a > b ? a : b);

/** The facts with what is missing added, and the day from which it shows; none for counts of a year. */
function filled(facts: ContactFacts, missing: readonly Missing[]) {
  let on = TODAY;
  const interactions = [...(facts.interactions ?? [])];
  const purchases = [...(facts.purchases ?? [])];
  for (const one of missing) {
    switch (one.what) {
      case 'theirWord':
        interactions.push(mail(TODAY, 'in'));
        break;
      case 'ourWord':
      case 'contact':
        interactions.push(mail(TODAY, 'out'));
        break;
      case 'time':
        on = one.on;
        break;
      case 'purchaseDays':
        // Only the last one missing can be bought on that day.
        if (one.need - one.have > 1) return { on, with: undefined };
        on = laterOf(one.from, on);
        purchases.push({ id: 'more', at: on, amount: 5 });
        break;
      case 'purchaseSpan': {
        on = laterOf(one.from, on);
        const last = purchases.pop();
        if (last) purchases.push(last.id === 'more' ? { ...last, at: on } : last);
        purchases.push({ id: 'span', at: on, amount: 5 });
        break;
      }
      default:
        return { on, with: undefined };
    }
  }
  return { on, with: { ...facts, interactions, purchases } };
}
