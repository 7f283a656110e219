import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { capture, NOON } from '@/tests/tools/people';
import { addTask } from './add-task';
import { answerSuggestion } from './answer-suggestion';
import { logInteraction } from './log-interaction';
import { readToday } from './read-today';
import { saveContact } from './save-contact';
import { setTier } from './set-tier';
import { undoLastAct } from './undo-act';

openFreshStore();
// Due standings are made anew by the clock of the machine.
beforeEach(() => vi.useFakeTimers({ now: Date.parse(NOON.now), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const save = async (name: string) =>
  (await saveContact(capture(`${name}@shop.example`), NOON)).contactId;
const said = (contactId: string, dir: 'in' | 'both', at: string) =>
  logInteraction(contactId, { channel: 'wechat', dir, at }, NOON);
const today = async (limit = 50) => {
  const { entries, ...rest } = await readToday(limit, NOON);
  return {
    ...rest,
    entries: entries.map(({ card, standing, behind }) => [
      card.contact.fields['name']?.value,
      standing.primary.play,
      behind,
    ]),
  };
};

test('A2-42 at equal urgency somebody we are in touch with stands before somebody new', async () => {
  const stranger = await save('aa-stranger');
  const customer = await save('zz-customer');
  await said(stranger, 'in', '2026-11-16');
  await said(customer, 'both', '2026-11-01');
  await said(customer, 'in', '2026-11-16');
  expect((await today()).entries).toEqual([
    ['zz-customer', 'reply', null],
    ['aa-stranger', 'reply', 'existing'],
  ]);
});

test('the list stands in the engine’s order, and says what put each behind the one before', async () => {
  const late = await save('late');
  await said(late, 'both', '2026-11-10');
  await addTask(late, { text: 'Samples', dueAt: '2026-11-19', promised: true }, NOON);
  await save('ben');
  await save('anna');
  await setTier(await save('valued'), 'value', NOON);
  expect((await today()).entries).toEqual([
    ['late', 'promise', null],
    ['valued', 'firstTouch', 'score'],
    ['anna', 'firstTouch', 'score'],
    ['ben', 'firstTouch', 'name'],
  ]);
});

test('no day brings more than twelve that push; what is owed always stands, and the rest is counted', async () => {
  for (let index = 0; index < 14; index += 1) await save(`new${index}`);
  const owed = await save('owed');
  await said(owed, 'in', '2026-11-19');
  const first = await today();
  expect([first.entries.length, first.kept]).toEqual([13, 2]);
  expect(first.entries.map(([, play]) => play)).toContain('reply');
  const [shown] = (await readToday(50, NOON)).entries.slice(1);
  const id = shown?.card.contact.id ?? '';
  await answerSuggestion(id, { play: 'firstTouch', evidence: '*' }, { action: 'done' }, NOON);
  // One was answered: eleven are left of this day, and none comes up from behind.
  expect((await today()).entries.length).toBe(12);
  await undoLastAct(NOON);
  expect((await today()).entries.length).toBe(13);
});

test('only as many are read as are shown, and it is said how many follow', async () => {
  for (let index = 0; index < 5; index += 1) await save(`new${index}`);
  expect(await today(2)).toMatchObject({ more: 3, kept: 0, entries: { length: 2 } });
});

test('with nothing to do the list is empty', async () => {
  expect(await today()).toEqual({ entries: [], more: 0, kept: 0 });
});
