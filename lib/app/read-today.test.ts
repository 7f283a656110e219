import { beforeEach, expect, test } from 'vitest';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { database } from '@/lib/store/database';
import { refreshDueStandings } from '@/lib/store/derive';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { capture, NOON } from '@/tests/tools/people';
import { addTask } from './add-task';
import { answerSuggestion } from './answer-suggestion';
import { logInteraction } from './log-interaction';
import { readContactsOf, readToday } from './read-today';
import { saveContact } from './save-contact';
import { setTier } from './set-tier';
import { undoLastAct } from './undo-act';

openFreshStore();

const names = new Map<string, string>();
beforeEach(() => names.clear());
const save = async (name: string) => {
  const { contactId } = await saveContact(capture(`${name}@shop.example`), NOON);
  names.set(contactId, name);
  return contactId;
};
const said = (contactId: string, dir: 'in' | 'both', at: string) =>
  logInteraction(contactId, { channel: 'wechat', dir, at }, NOON);
const today = async (moment = NOON) => {
  const { rows, left } = await readToday(moment);
  const line = ({ contactId, play, why }: (typeof rows)[number]) => {
    const below = why.find((reason) => reason.code === 'below');
    return [names.get(contactId), play, below?.code === 'below' ? below.by : null];
  };
  return { rows: rows.map(line), left: left.length };
};

test('A2-42: at equal urgency an existing customer outranks somebody new', async () => {
  const stranger = await save('aa-stranger');
  const customer = await save('zz-customer');
  await said(stranger, 'in', '2026-11-16');
  await said(customer, 'both', '2026-10-01');
  // Urgent alike: the stranger has never had a word from us, the customer waits for four days.
  await said(customer, 'in', '2026-11-16');
  expect((await today()).rows).toEqual([
    ['zz-customer', 'reply', null],
    ['aa-stranger', 'reply', 'existingFirst'],
  ]);
});

test('A1-28: what is overdue to an important customer is first', async () => {
  const [ordinary, important] = [await save('ordinary'), await save('important')];
  const promise = { text: 'Samples', dueAt: '2026-11-19', promised: true };
  for (const id of [ordinary, important]) {
    await said(id, 'both', '2026-11-10');
    await addTask(id, promise, NOON);
  }
  await setTier(important, 'value', NOON);
  expect((await today()).rows).toEqual([
    ['important', 'promise', null],
    ['ordinary', 'promise', 'tier'],
  ]);
});

test('the list stands in the engine’s order, and says what put each below the one above', async () => {
  const late = await save('late');
  await said(late, 'both', '2026-11-10');
  await addTask(late, { text: 'Samples', dueAt: '2026-11-19', promised: true }, NOON);
  await save('plain');
  await setTier(await save('valued'), 'value', NOON);
  expect((await today()).rows).toEqual([
    ['late', 'promise', null],
    ['valued', 'firstTouch', 'worth'],
    ['plain', 'firstTouch', 'worth'],
  ]);
});

test('no day brings more than twelve new ones; what is owed always stands, and the rest is told', async () => {
  for (let index = 0; index < 14; index += 1) await save(`new${index}`);
  await said(await save('owed'), 'in', '2026-11-19');
  const first = await today();
  expect([first.rows.length, first.left]).toEqual([13, 2]);
  expect(first.rows[0]).toEqual(['owed', 'reply', null]);
  const [, shown] = (await readToday(NOON)).rows;
  const suggestion = { play: 'firstTouch', evidence: '*' } as const;
  await answerSuggestion(shown?.contactId ?? '', suggestion, { action: 'done' }, NOON);
  // One was answered: eleven are left of this day, and none comes up from behind.
  expect((await today()).rows).toHaveLength(12);
  await undoLastAct(NOON);
  expect((await today()).rows).toHaveLength(13);
});

test('the next day what was weighed yesterday is weighed anew before it is listed', async () => {
  const id = await save('anna');
  const weight = async () => (await database.standings.get(id))?.ranked[0]?.urgency ?? 0;
  const before = await weight();
  const tomorrow = { ...NOON, now: '2026-11-21T08:00:00.000Z' };
  await refreshDueStandings('2026-11-20', NOON);
  expect(await refreshDueStandings('2026-11-20', NOON)).toBe(0);
  expect(await refreshDueStandings('2026-11-21', tomorrow)).toBe(1);
  expect(await weight()).toBeLessThan(before);
  expect((await today(tomorrow)).rows).toEqual([['anna', 'firstTouch', null]]);
});

test('a kind that is wanted from nobody is gone from the list at once', async () => {
  await save('anna');
  await changeRepSettings({ mutedPlays: ['firstTouch'] });
  expect((await today({ ...NOON, muted: ['firstTouch'] })).rows).toEqual([]);
});

test('names are read of the rows in sight, and of nobody who is gone', async () => {
  await save('anna');
  const { rows } = await readToday(NOON);
  expect([...(await readContactsOf(rows)).keys()]).toEqual([...names.keys()]);
  await undoLastAct(NOON);
  expect(await readContactsOf(rows)).toEqual(new Map());
  expect((await today()).rows).toEqual([]);
});
