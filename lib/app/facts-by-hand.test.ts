import { beforeEach, expect, test } from 'vitest';
import type { CorrectableFact, Fact, Interaction } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { hashTables } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, capture, mail, minutesLater, NOON, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { readActTrouble } from './act-trouble';
import { addTask } from './add-task';
import { changeTask, finishTask, TaskGoneError } from './change-task';
import { ContactGoneError } from './contact-here';
import { correctFact, voidFact } from './correct-fact';
import { FactGoneError } from './fact-here';
import { logInteraction } from './log-interaction';
import { logMailSeen } from './log-mail-seen';
import { recordFeedback } from './record-feedback';
import { recordPurchase } from './record-purchase';
import { recordRefund } from './record-refund';
import { saveContact } from './save-contact';
import { setBirthday } from './set-birthday';
import { undoLastAct } from './undo-act';

openFreshStore();

let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
});
const all = () => database.facts.where('contactId').equals(anna).toArray();
const counting = async () => unreplaced(await all());
const only = async <K extends Fact['kind']>(kind: K) =>
  (await counting()).find((fact) => fact.kind === kind) as Extract<Fact, { kind: K }>;
const row = () => database.standings.get(anna);

const BOUGHT = { at: '2026-11-18', amount: 120, currency: 'EUR', product: null };
const TRACKING: Moment = { ...NOON, model: { purchaseTracking: true } };

test.each([
  ['reached', 'both'],
  ['noAnswer', 'out'],
  ['leftMessage', 'out'],
] as const)('a call that ended with %s counts as %s', async (result, dir) => {
  await logInteraction(anna, { channel: 'call', dir: 'both', at: NOON.now, result }, NOON);
  expect(await only('interaction')).toMatchObject({ channel: 'call', result, dir, auto: false });
});

test('a meeting by hand is contact in both directions: what was to be done first is done', async () => {
  expect((await row())?.next).toBe('firstTouch');
  await logInteraction(anna, { channel: 'meeting', dir: 'both', at: NOON.now }, NOON);
  expect(await row()).toMatchObject({ stage: 'new', next: null, lastSeenOn: '2026-11-20' });
});

test('A1-03 where purchases are tracked, recording one takes a contact out of the prospects', async () => {
  await logInteraction(anna, { channel: 'meeting', dir: 'both', at: NOON.now }, TRACKING);
  expect((await row())?.stage).toBe('prospect');
  await recordPurchase(anna, BOUGHT, TRACKING);
  expect((await row())?.stage).toBe('new');
});

test('a refund leaves the purchase in the history, and it counts no longer', async () => {
  await recordPurchase(anna, BOUGHT, TRACKING);
  await recordRefund((await only('purchase')).id, { at: '2026-11-20' }, TRACKING);
  expect(await all()).toHaveLength(2);
  expect(await only('purchase')).toMatchObject({ amount: 120, refundedAt: '2026-11-20' });
  // They had their money back and no word from us: that comes first.
  expect(await row()).toMatchObject({ stage: 'prospect', next: 'resolve' });
});

test('parts given back add up; the last of them leaves no purchase, and each can be undone', async () => {
  await recordPurchase(anna, BOUGHT, TRACKING);
  const giveBack = async (amount: number | undefined, at: string) => {
    const back = amount === undefined ? { at } : { at, amount };
    return recordRefund((await only('purchase')).id, back, TRACKING);
  };
  await giveBack(20, '2026-11-19');
  expect(await row()).toMatchObject({ stage: 'new', next: 'resolve' });
  const hash = await hashTables();
  await giveBack(undefined, '2026-11-20');
  expect(await only('purchase')).toMatchObject({
    amount: 120,
    refundedAt: null,
    refunds: [
      { at: '2026-11-19', amount: 20 },
      { at: '2026-11-20', amount: 100 },
    ],
  });
  expect((await row())?.stage).toBe('prospect');
  await undoLastAct(TRACKING);
  expect(await hashTables()).toBe(hash);
});

test.each([
  ['more than was paid', [], 121],
  ['more than is left', [100], 21],
  ['anything of what is gone', [120], 1],
  ['nothing', [], 0],
  ['less than nothing', [], -5],
])('giving back %s is refused whole', async (_, before, amount) => {
  await recordPurchase(anna, BOUGHT, TRACKING);
  const at = '2026-11-20';
  for (const part of before)
    await recordRefund((await only('purchase')).id, { at, amount: part }, TRACKING);
  const hash = await hashTables();
  const { id } = await only('purchase');
  await expect(recordRefund(id, { at, amount }, TRACKING)).rejects.toThrow();
  expect(await hashTables()).toBe(hash);
});

test('a correction counts, what it corrects stays, and the history shows both', async () => {
  await recordPurchase(anna, BOUGHT, NOON);
  const old = await only('purchase');
  await correctFact(old, { ...old, amount: 12, at: '2026-11-17' }, minutesLater(1));
  expect(await only('purchase')).toMatchObject({ amount: 12, at: '2026-11-17', replaces: old.id });
  expect((await all()).map((fact) => fact.kind === 'purchase' && fact.amount).sort()).toEqual([
    12, 120,
  ]);
  const acts = (await readHistory(anna, 9)).map(({ change }) => change.act);
  expect(acts.slice(0, 2)).toEqual(['correctFact', 'recordPurchase']);
});

test('a fact taken out counts no longer, and stays in the history', async () => {
  await logInteraction(anna, { channel: 'call', dir: 'both', at: NOON.now }, NOON);
  await voidFact(await only('interaction'), minutesLater(1));
  expect(await counting()).toEqual([]);
  expect(await all()).toHaveLength(2);
  expect((await row())?.lastSeenOn).toBeNull();
});

test('two corrections of one fact: the second is refused and told, nothing counts twice', async () => {
  await recordPurchase(anna, BOUGHT, NOON);
  const old = await only('purchase');
  await correctFact(old, { ...old, amount: 12 }, NOON);
  const hash = await hashTables();
  for (const second of [
    correctFact(old, { ...old, amount: 13 }, NOON),
    voidFact(old, NOON),
    recordRefund(old.id, { at: '2026-11-20', amount: 5 }, NOON),
  ]) {
    const error = await second.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FactGoneError);
    expect(readActTrouble(error)).toEqual({ code: 'factGone' });
  }
  expect(await hashTables()).toBe(hash);
});

test('mail that the rep took out is not logged again by the page that shows it', async () => {
  const shown = tabReading({
    messages: [
      pageMessage({
        from: [entry(ANNA, 'from')],
        to: [entry(REP, 'to')],
        subject: 'Coffee',
        dateText: '2026-11-19 10:00',
      }),
    ],
  });
  await logMailSeen(shown, NOON);
  await voidFact(await only('interaction'), NOON);
  await logMailSeen(shown, NOON);
  // Now that it is known who wrote, it would be better known: it stays out all the same.
  await logMailSeen({ ...shown, reading: { ...shown.reading, self: [REP] } }, NOON);
  expect(await counting()).toEqual([]);
});

test('mail whose direction the rep corrected keeps it, whatever the page shows', async () => {
  const { contactId } = await saveContact(
    capture('cleo@shop.example', { messages: [mail({ from: 'cleo@shop.example' })] }),
    NOON,
  );
  const [old] = (await database.facts
    .where('contactId')
    .equals(contactId)
    .toArray()) as Interaction[];
  await correctFact(old as Interaction, { ...(old as Interaction), dir: 'out' }, NOON);
  const facts = await database.facts.where('contactId').equals(contactId).toArray();
  expect((unreplaced(facts) as Interaction[]).map(({ dir }) => dir)).toEqual(['out']);
});

const FEEDBACK = {
  at: '2026-11-18',
  sort: null,
  nps: null,
  csat: null,
  sentiment: null,
  words: null,
};

test.each<[string, () => Promise<unknown>]>([
  ['an amount of nothing', () => recordPurchase(anna, { ...BOUGHT, amount: 0 }, NOON)],
  ['a negative amount', () => recordPurchase(anna, { ...BOUGHT, amount: -5 }, NOON)],
  ['an endless amount', () => recordPurchase(anna, { ...BOUGHT, amount: Infinity }, NOON)],
  ['no currency', () => recordPurchase(anna, { ...BOUGHT, currency: 'euro' }, NOON)],
  ['30 February', () => recordPurchase(anna, { ...BOUGHT, at: '2026-02-30' }, NOON)],
  [
    'a time without a zone',
    () => recordPurchase(anna, { ...BOUGHT, at: '2026-02-03T10:00' }, NOON),
  ],
  ['feedback that says nothing', () => recordFeedback(anna, FEEDBACK, NOON)],
  ['a score of 11', () => recordFeedback(anna, { ...FEEDBACK, nps: 11 }, NOON)],
  ['a score of 6 stars', () => recordFeedback(anna, { ...FEEDBACK, csat: 6 }, NOON)],
  ['a birthday on 31 June', () => setBirthday(anna, { solar: '06-31' }, NOON)],
  [
    'a birthday on 29 February of a common year',
    () => setBirthday(anna, { solar: '1999-02-29' }, NOON),
  ],
  [
    'a 13th lunar month',
    () => setBirthday(anna, { lunar: { month: 13, day: 1, leap: false } }, NOON),
  ],
  ['a task without words', () => addTask(anna, { text: '', dueAt: null, promised: false }, NOON)],
  [
    'a task due at no date',
    () => addTask(anna, { text: 'x', dueAt: '2026-11-31', promised: false }, NOON),
  ],
  [
    'a call of no length',
    () => logInteraction(anna, { channel: 'call', dir: 'both', at: NOON.now, minutes: 0 }, NOON),
  ],
])('%s is refused whole: nothing is kept', async (_, act) => {
  const hash = await hashTables();
  await expect(act()).rejects.toThrow();
  expect(await hashTables()).toBe(hash);
});

test('a fact that lies ahead is kept and counts from its day', async () => {
  await logInteraction(anna, { channel: 'meeting', dir: 'both', at: '2026-11-25' }, NOON);
  expect(await row()).toMatchObject({ stage: 'prospect', lastSeenOn: null });
  const then = { ...NOON, now: '2026-11-25T12:00:00.000Z' };
  await recordFeedback(anna, { ...FEEDBACK, csat: 5 }, then);
  expect(await row()).toMatchObject({ stage: 'new', lastSeenOn: '2026-11-25' });
});

test('nothing is written about somebody who is gone, or to a task that is', async () => {
  await expect(recordPurchase('nobody', BOUGHT, NOON)).rejects.toThrow(ContactGoneError);
  const gone = changeTask('nothing', { text: 'x' }, NOON);
  await expect(gone).rejects.toThrow(TaskGoneError);
  await gone.catch((error: unknown) => expect(readActTrouble(error)).toEqual({ code: 'taskGone' }));
});

test('a promise is suggested when it is due, and no longer once it is kept', async () => {
  await logInteraction(anna, { channel: 'meeting', dir: 'both', at: '2026-11-10' }, NOON);
  await addTask(anna, { text: 'Samples', dueAt: '2026-11-19', promised: true }, NOON);
  expect((await row())?.next).toBe('promise');
  const [task] = await database.tasks.toArray();
  await finishTask(task?.id ?? '', NOON);
  expect((await row())?.next).not.toBe('promise');
});

test('corrected facts of every kind are facts of that kind still', async () => {
  await recordPurchase(anna, BOUGHT, NOON);
  await recordFeedback(anna, { ...FEEDBACK, words: 'Fine' }, NOON);
  await logInteraction(anna, { channel: 'wechat', dir: 'in', at: NOON.now, words: '你好' }, NOON);
  for (const fact of await counting())
    await correctFact(fact as CorrectableFact, fact as CorrectableFact, minutesLater(1));
  const kinds = (await counting()).map((fact) => [fact.kind, fact.contactId, fact.recordedAt]);
  expect(kinds.sort()).toEqual(
    ['feedback', 'interaction', 'purchase'].map((kind) => [kind, anna, minutesLater(1).now]),
  );
});
