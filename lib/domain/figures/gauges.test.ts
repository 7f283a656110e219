import { expect, test } from 'vitest';
import { told } from '@/tests/tools/told';
import { askFigures } from './asked';
import { gaugesOf } from './gauges';

const of = (lines: string) =>
  gaugesOf(askFigures(told(lines.split(' · ')), { purchaseTracking: false }, '2026-11-20', 'UTC'));
const signs = (lines: string) => of(lines).loyalty.map(({ have, isMet }) => [have, isMet]);

test('content is the last score, its day, and what it was before', () => {
  expect(of('in 2026-11-01').content).toBeNull();
  expect(of('said 2026-11-01 9').content).toBeNull();
  expect(of('rated 2026-11-01 4').content).toEqual({ score: 4, on: '2026-11-01', before: null });
  expect(of('rated 2026-09-01 5 · rated 2026-11-01 4 · said 2026-11-02 3').content).toEqual({
    score: 4,
    on: '2026-11-01',
    before: 5,
  });
});

test('loyalty shows by repeat orders, a year together, and who came through them', () => {
  expect(signs('saved 2020-01-01')).toEqual([
    [0, false],
    [0, false],
    [0, false],
  ]);
  // A year since both have spoken, or since the first order, whichever is longer ago.
  expect(signs('in 2025-11-21 · out 2025-11-21 · bought 2026-11-01')).toEqual([
    [1, false],
    [364, false],
    [0, false],
  ]);
  expect(signs('bought 2025-11-20 · bought 2026-11-01 · referred 2026-11-02')).toEqual([
    [2, true],
    [365, true],
    [1, true],
  ]);
  // What was given back is no order, and two on one day are one.
  expect(
    signs('bought 2026-11-01 · bought 2026-11-01 · refunded 2026-10-01 2026-10-02')[0],
  ).toEqual([1, false]);
});
