import { describe, expect, test } from 'vitest';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import { RULES_VERSION } from './params';
import type { LearntFact, StageRow } from './stage-history';
import { nextStageRow } from './stage-history';

const row = (rest: Partial<StageRow> = {}): StageRow => ({
  at: '2026-11-10T12:00:00Z',
  from: null,
  to: 'prospect',
  cause: 'rule',
  reasons: [],
  rulesVersion: RULES_VERSION,
  ...rest,
});

const AT = '2026-11-20T12:00:00Z';
const next = (last: StageRow | undefined, facts: ContactFacts, learnt: LearntFact[] = []) => {
  const standing = evaluate(facts, { purchaseTracking: false }, AT, { tz: 'UTC' });
  return nextStageRow(last, standing, { at: AT, facts: learnt, tz: 'UTC' });
};

const mail = (at: string, dir: 'in' | 'out', id = `${dir} ${at}`) => ({ id, at, dir });
const answered = [mail('2026-11-18', 'in'), mail('2026-11-19', 'out')];

test('the first row comes from nothing and says why', () => {
  expect(next(undefined, { interactions: answered })).toEqual({
    at: AT,
    from: null,
    to: 'new',
    cause: 'rule',
    reasons: [{ code: 'FIRST_EXCHANGE_RECENT', days: 1 }],
    rulesVersion: RULES_VERSION,
  });
});

test('no row is added while the stage stays, whatever else changed', () => {
  const inForce = { at: '2026-11-19', stage: 'prospect', by: 'Mia' } as const;
  expect(next(row(), { capturedAt: '2026-11-01' })).toBeUndefined();
  expect(next(row({ rulesVersion: 0 }), { capturedAt: '2026-11-01' })).toBeUndefined();
  expect(next(row(), { interactions: answered, stageOverrides: [inForce] })).toBeUndefined();
});

describe('the cause is the first that fits', () => {
  const byHand = { id: 'o', at: '2026-11-15', stage: 'loyal', by: 'Mia' } as const;
  const late = { id: 'm', at: '2026-11-09', recordedAt: '2026-11-19T09:00:00Z' };
  const onTime = { id: 'm', at: '2026-11-12', recordedAt: '2026-11-12T09:00:00Z' };
  const old = { id: 'a', at: '2026-11-01', recordedAt: '2026-11-01T09:00:00Z' };
  const moved = { id: 'b', at: '2026-11-18', recordedAt: '2026-11-18T09:00:00Z', replaces: 'a' };
  const facts = { interactions: answered };

  test.each<[string, StageRow | undefined, ContactFacts, LearntFact[], string]>([
    ['set by hand', row(), { ...facts, stageOverrides: [byHand] }, [late], 'override'],
    ['set by hand at first', undefined, { ...facts, stageOverrides: [byHand] }, [], 'override'],
    [
      'set by hand, and that has expired',
      row({ to: 'loyal', cause: 'override' }),
      { ...facts, stageOverrides: [{ ...byHand, expiresAt: '2026-11-20' }] },
      [late],
      'override-expired',
    ],
    [
      'set by hand, and that was withdrawn',
      row({ to: 'loyal', cause: 'override' }),
      { ...facts, stageOverrides: [byHand, { ...byHand, id: 'p', at: '2026-11-16', stage: null }] },
      [],
      'override-expired',
    ],
    ['mail of before the row was found later', row(), facts, [late], 'recomputed'],
    ['a fact of before the row was moved behind it', row(), facts, [old, moved], 'recomputed'],
    ['the rules are new', row({ rulesVersion: RULES_VERSION - 1 }), facts, [], 'recomputed'],
    ['something happened', row(), facts, [onTime], 'rule'],
    ['time passed', row({ to: 'lapsed' }), facts, [old], 'rule'],
    ['a fact that does not say when it became known', row(), facts, [{ at: '2026-11-09' }], 'rule'],
  ])('%s', (_, last, given, learnt, cause) => {
    expect(next(last, given, learnt)?.cause).toBe(cause);
  });
});

test('a chain of rows tells the whole story, and no row is written twice', () => {
  const days = ['2026-11-01', '2026-11-05', '2026-12-20', '2027-12-01', '2028-12-01'];
  const story: ContactFacts = {
    capturedAt: '2026-11-01',
    interactions: [mail('2026-11-04', 'in'), mail('2026-11-05', 'out')],
  };
  const rows: StageRow[] = [];
  for (const now of days.flatMap((day) => [day, day])) {
    const standing = evaluate(story, { purchaseTracking: false }, now, { tz: 'UTC' });
    const added = nextStageRow(rows.at(-1), standing, { at: now, facts: [], tz: 'UTC' });
    if (added) rows.push(added);
  }
  expect(rows.map(({ from, to, cause }) => `${from} → ${to}: ${cause}`)).toEqual([
    'null → prospect: rule',
    'prospect → new: rule',
    'new → active: rule',
    'active → lapsed: rule',
  ]);
});
