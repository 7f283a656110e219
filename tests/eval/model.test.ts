import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '@/lib/domain/evaluate';
import type { Standing } from '@/lib/domain/standing';
import { judgeModel } from './model';

const GIVEN = {
  id: 'X1',
  title: 'saved today',
  now: '2026-11-20',
  tz: 'UTC',
  config: { purchaseTracking: false },
  facts: { capturedAt: '2026-11-20' },
};

function rightAnswer() {
  const { held: _, ...standing } = evaluate(GIVEN.facts, GIVEN.config, GIVEN.now, GIVEN);
  const ranked = standing.ranked.map(({ step: _, variant: __, ...each }) => each);
  return { ...standing, ranked } as Omit<Standing, 'held'>;
}

function judge(expected: object, playOrder: readonly string[] = []) {
  const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.json');
  writeFileSync(file, JSON.stringify({ playOrder, cases: [{ ...GIVEN, expect: expected }] }));
  return judgeModel(file);
}

test('a file that says what the engine says passes', async () => {
  expect(await judge(rightAnswer())).toEqual([{ name: 'X1 saved today', wrong: [] }]);
});

test('each wrong value is named with what was wanted and what came', async () => {
  const wrong = { ...rightAnswer(), stage: 'new', recheckAt: null, more: 1 };
  expect((await judge(wrong))[0]?.wrong).toEqual([
    'stage: wanted "new", got "prospect"',
    'recheckAt: wanted null, got "2027-01-20"',
    'more: wanted 1, got nothing',
  ]);
});

test('a number within the tolerance is right, one beyond it is wrong', async () => {
  const signals = (warmth: number) => ({
    ...rightAnswer(),
    signals: { ...rightAnswer().signals, warmth },
  });
  expect((await judge(signals(9e-7)))[0]?.wrong).toEqual([]);
  expect((await judge(signals(2e-6)))[0]?.wrong).toEqual([
    'signals.warmth: wanted 0.000002, got 0',
  ]);
});

test('plays that break ties in another order are told', async () => {
  const [order] = await judge(rightAnswer(), ['reply', 'resolve']);
  expect(order?.wrong[0]).toBe('[0]: wanted "reply", got "resolve"');
});

test('a case that cannot be read is wrong, and the others are judged all the same', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.json');
  const cases = [
    { ...GIVEN, now: 'soon' },
    { ...GIVEN, expect: rightAnswer() },
  ];
  writeFileSync(file, JSON.stringify({ cases }));
  const [broken, right] = await judgeModel(file);
  expect(broken?.wrong[0]).toContain('Not a date or an instant: soon');
  expect(right?.wrong).toEqual([]);
});
