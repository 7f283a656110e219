import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, NOW, randomContacts } from '@/tests/tools/random-contacts';
import { evaluate } from './evaluate';
import { isOwed, PLAY_IDS } from './plays/list';

test('A0-27: an overdue promise outranks every sales play, whoever it was made to', () => {
  let rivals = 0;
  fc.assert(
    fc.property(randomContacts(PLAY_IDS), ({ facts, config }) => {
      const late = { id: 'late', createdAt: dayAt(-9), dueAt: dayAt(-2), doneAt: null };
      const said = { ...facts, tasks: [late], playEvents: [], snooze: null };
      const { ranked } = evaluate(said, config, NOW);
      const place = ranked.findIndex(({ play }) => play === 'promise');
      const sales = ranked.map(({ play }, index) => (isOwed(play) ? -1 : index));
      rivals += sales.filter((index) => index >= 0).length;
      expect(place).toBeGreaterThanOrEqual(0);
      expect(sales.filter((index) => index >= 0 && index < place)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
  expect(rivals).toBeGreaterThan(1_000);
});
