import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, readMoment } from '@/lib/base/days';
import { NOW, randomContacts } from '@/tests/tools/random-contacts';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import { PLAY_IDS } from './plays/list';
import { wouldChange } from './would-change';

const TODAY = '2026-11-20';
const DAY = readMoment(TODAY, 'UTC')?.day ?? Number.NaN;
const OFF = { purchaseTracking: false };
const ON = { purchaseTracking: true, repurchaseDays: 90 };
const mail = (at: string, dir: 'in' | 'out' | 'both') => ({ id: `${dir} ${at}`, at, dir });
const order = (at: string, amount = 100) => ({ id: at, at, amount });
const cooling = { interactions: [mail('2026-08-10', 'in'), mail('2026-08-11', 'out')] };

describe('what would change the stage', () => {
  test('a prospect who wrote: our answer', () => {
    const { stage } = wouldChange({ interactions: [mail('2026-11-18', 'in')] }, OFF, TODAY);
    expect(stage).toEqual([{ when: { kind: 'ours' }, to: 'new' }]);
  });
  test('a prospect nobody wrote to: only a call or a meeting is both at once', () => {
    const { stage } = wouldChange({ capturedAt: '2026-11-01' }, OFF, TODAY);
    expect(stage).toEqual([{ when: { kind: 'meeting' }, to: 'new' }]);
  });
  test('somebody new: the day on which it no longer is', () => {
    const interactions = [mail('2026-11-10', 'in'), mail('2026-11-12', 'out')];
    expect(wouldChange({ interactions }, OFF, TODAY).stage).toEqual([
      { when: { kind: 'time', on: '2026-12-13' }, to: 'active' },
    ]);
  });
  test('a customer: another order, or none before the very day', () => {
    const purchases = ['2026-03-12', '2026-07-02'].map((at) => order(at));
    const { stage } = wouldChange({ purchases }, ON, TODAY);
    expect(stage).toEqual([
      { when: { kind: 'purchase' }, to: 'loyal' },
      { when: { kind: 'noPurchase', before: expect.any(String) }, to: 'lapsed' },
    ]);
  });
  test('a stage set by hand: its end, and taking it back', () => {
    const stageOverrides = [
      { id: 'o', at: '2026-11-10', stage: 'loyal' as const, by: 'Mia', expiresAt: '2026-12-01' },
    ];
    expect(wouldChange({ ...cooling, stageOverrides }, OFF, TODAY).stage).toEqual([
      { when: { kind: 'overrideEnds', on: '2026-12-01' }, to: 'active' },
      { when: { kind: 'withdrawn' }, to: 'active' },
    ]);
  });
});

describe('what would change the momentum', () => {
  test('of a cooling contact: theirs warms it, ours steadies it, silence goes on until a day', () => {
    expect(wouldChange(cooling, OFF, TODAY).momentum).toEqual([
      { when: { kind: 'theirs' }, to: 'warming' },
      { when: { kind: 'ours' }, to: 'steady' },
      // Warmth 1.48 on 11 Aug falls below .05 after 30 log2(1.48/.05) days, on the 147th.
      { when: { kind: 'noContact', before: '2027-01-05' }, to: 'silent' },
    ]);
  });
  test('of one that cools after much contact: any word of either side', () => {
    const days = [40, 42, 44, 46, 48, 50, 52, 54, 56, 58].map((age) => dateOfDay(DAY - age));
    const interactions = days.map((at, index) => mail(at, index % 2 ? 'in' : 'out'));
    const facts = { interactions, care: 'partner' as const };
    expect(wouldChange(facts, OFF, TODAY).momentum[0]).toEqual({
      when: { kind: 'anyContact' },
      to: 'steady',
    });
  });
});

describe('what would change the tier', () => {
  const facts = { purchases: [order('2026-11-01', 400)] };
  test('what is lacking to the amount the rep set, in one currency', () => {
    const config = { ...ON, valueCutoff: 1_000, currency: 'EUR' };
    expect(wouldChange(facts, config, TODAY).tier[0]).toEqual({
      when: { kind: 'worth', more: 600 },
      to: 'value',
    });
  });
  test('a tier set by hand: taking it back', () => {
    expect(wouldChange({ ...cooling, tier: 'value' }, OFF, TODAY).tier).toEqual([
      { when: { kind: 'withdrawn' }, to: 'ordinary' },
    ]);
  });
});

test('every day named is the very day: the day before nothing has changed', () => {
  const dayBefore = (date: string) => dateOfDay((readMoment(date, 'UTC')?.day ?? 0) - 1);
  fc.assert(
    fc.property(randomContacts(PLAY_IDS), ({ facts, config }) => {
      const here = evaluate(facts, config, NOW);
      const turns = wouldChange(facts, config, NOW);
      for (const axis of ['stage', 'momentum', 'tier'] as const) {
        for (const { when, to } of turns[axis]) {
          expect(to).not.toBe(here[axis]);
          const on = 'before' in when ? when.before : 'on' in when ? when.on : undefined;
          if (on === undefined) continue;
          expect(evaluate(facts, config, on)[axis]).toBe(to);
          expect(evaluate(facts, config, dayBefore(on))[axis]).toBe(here[axis]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a fact of the future counts for nothing, however far ahead is looked', () => {
  const future: ContactFacts = {
    interactions: [...cooling.interactions, mail('2026-11-25', 'in')],
    purchases: [{ ...order('2026-03-01'), refundedAt: '2026-12-01' }],
  };
  const past: ContactFacts = { ...cooling, purchases: [order('2026-03-01')] };
  expect(wouldChange(future, ON, TODAY)).toEqual(wouldChange(past, ON, TODAY));
});
