import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '@/lib/domain/change';
import type { Fact } from '@/lib/domain/fact';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { readContactIds } from '@/lib/store/read';
import { findLastAct } from '@/lib/store/undo';
import { hashTables, readWhole } from '@/lib/store/whole';
import { fakeSites } from '@/tests/tools/fake-sites';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, mail, minutesLater, NOON, REP, value } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { addTask } from './add-task';
import { answerSuggestion } from './answer-suggestion';
import { changeTask, finishTask, removeTask } from './change-task';
import { correctFact, voidFact } from './correct-fact';
import { editContact, setContactSwitch } from './edit-contact';
import { logInteraction } from './log-interaction';
import { logMailSeen } from './log-mail-seen';
import { overrideStage } from './override-stage';
import { recordConsent } from './record-consent';
import { recordFeedback } from './record-feedback';
import { recordPurchase } from './record-purchase';
import { recordReferral } from './record-referral';
import { recordRefund } from './record-refund';
import { restoreEverything } from './restore-everything';
import { saveContact, saveContacts } from './save-contact';
import { setBirthday } from './set-birthday';
import { setCare } from './set-care';
import { setTier } from './set-tier';
import { snoozeContact } from './snooze-contact';
import { undoAct, undoLastAct } from './undo-act';
import { deleteNote, typeNote, writeNote } from './write-note';

openFreshStore();

const seen = (subject: string, dateText = '2026-11-19 10:00') =>
  tabReading({
    self: [REP],
    messages: [
      pageMessage({ from: [entry(ANNA, 'from')], to: [entry(REP, 'to')], subject, dateText }),
    ],
  });
const suggestion = { play: 'reply', evidence: 'm1' } as const;

let anna = '';
beforeEach(async () => {
  fakeSites();
  const { contactId } = await saveContact(capture(ANNA, { messages: [mail()] }), NOON);
  anna = contactId;
  await typeNote({ contactId }, 'Likes Tuesdays', null, NOON);
  await writeNote(contactId, true, NOON);
});

const lastChange = async () => (await readHistory(null, 1))[0]?.change as Change;
const noteId = async () => (await readWhole()).notes[0]?.id ?? '';
const BOUGHT = { at: '2026-11-18', amount: 120, currency: 'EUR', product: 'Beans' };
const TASK = { text: 'Send the price list', dueAt: '2026-11-24', promised: true };
const taskId = async () => (await readWhole()).tasks[0]?.id ?? '';
const factOf = async <K extends Fact['kind']>(kind: K) => {
  const { facts } = await readWhole();
  return facts.find((fact) => fact.kind === kind) as Extract<Fact, { kind: K }>;
};
const idOf = async (kind: Fact['kind']) => (await factOf(kind)).id;
const keyOf = (text: string) => `email:${text}`;

/** Every act there is, on Anna as she stands after `beforeEach`. */
const ACTS: Record<string, () => Promise<unknown>> = {
  'saving a person': () => saveContact(capture(BEN), NOON),
  'saving a person with the open thread': () =>
    saveContact(
      capture(BEN, {
        messages: [mail({ from: BEN }), mail({ from: BEN, keys: ['site:m2'], subject: 'Two' })],
      }),
      NOON,
    ),
  'saving several people at once': () =>
    saveContacts([capture(BEN), capture('cleo@shop.example')], NOON),
  'saving a stranger about whom words were waiting': async () =>
    saveContact(capture('dora@shop.example'), NOON),
  'changing a value': () => editContact(anna, 'name', value('name', 'Anna Berg'), NOON),
  'adding a value': () => editContact(anna, null, value('phone', '+46812345'), NOON),
  'adding an address': () => editContact(anna, null, value('email', 'a.berg@shop.example'), NOON),
  'replacing an address': () => editContact(anna, keyOf(ANNA), value('email', BEN), NOON),
  'removing an address': () => editContact(anna, keyOf(ANNA), null, NOON),
  'writing a note to its end': async () => writeNote(anna, true, NOON),
  'a pause while writing a note': async () => writeNote(anna, false, NOON),
  'deleting a note': async () => deleteNote(await noteId(), NOON),
  'done with a suggestion': () => answerSuggestion(anna, suggestion, { action: 'done' }, NOON),
  'a suggestion put off': () =>
    answerSuggestion(anna, suggestion, { action: 'snoozed', until: '2026-12-01' }, NOON),
  'a suggestion dismissed': () =>
    answerSuggestion(anna, suggestion, { action: 'dismissed', reason: 'notNow' }, NOON),
  'never log mail of a person': () => setContactSwitch(anna, 'neverLog', true, NOON),
  'do not contact a person': () => setContactSwitch(anna, 'doNotContact', true, NOON),
  'a call logged by hand': () =>
    logInteraction(anna, { channel: 'call', dir: 'both', at: NOON.now, result: 'reached' }, NOON),
  'a purchase': () => recordPurchase(anna, BOUGHT, NOON),
  'a refund': async () => recordRefund(await idOf('purchase'), { at: '2026-11-19' }, NOON),
  'a part given back': async () =>
    recordRefund(await idOf('purchase'), { at: '2026-11-19', amount: 20 }, NOON),
  feedback: () =>
    recordFeedback(
      anna,
      { at: '2026-11-19', sort: 'complaint', nps: null, csat: 2, sentiment: null, words: 'Late' },
      NOON,
    ),
  'what a person allows': () =>
    recordConsent(anna, { at: '2026-11-19', channel: 'wechat', state: 'out' }, NOON),
  'a referral': () =>
    recordReferral(anna, { at: '2026-11-19', name: 'Cleo', referredId: null }, NOON),
  'a fact corrected': async () => {
    const old = await factOf('purchase');
    await correctFact(old, { ...old, amount: 12 }, NOON);
  },
  'a logged mail corrected': async () => {
    const old = await factOf('interaction');
    await correctFact(old, { ...old, dir: 'out' }, NOON);
  },
  'a fact taken out': async () => voidFact(await factOf('interaction'), NOON),
  'a stage set by hand': () =>
    overrideStage(anna, { stage: 'loyal', reason: 'An old friend', until: null }, NOON),
  'a birthday': () =>
    setBirthday(anna, { lunar: { month: 8, day: 15, leap: false }, year: 1980 }, NOON),
  'a tier': () => setTier(anna, 'value', NOON),
  'a care type': () => setCare(anna, 'partner', NOON),
  'a person put aside': () => snoozeContact(anna, '2026-12-01', NOON),
  'a task added': () => addTask(anna, TASK, NOON),
  'a task finished': async () => finishTask(await taskId(), NOON),
  'a task changed': async () => changeTask(await taskId(), { text: 'Other', dueAt: null }, NOON),
  'a task removed': async () => removeTask(await taskId(), NOON),
  'mail logged by itself': () => logMailSeen(seen('A new one'), NOON),
  'restoring a file': async () => {
    const whole = await readWhole();
    const records = {
      ...whole,
      contacts: [],
      facts: [],
      notes: [],
      tasks: [],
      drafts: [],
      journal: [],
    };
    const file = { exportedAt: NOON.now, records, settings: {} };
    await restoreEverything({ file, settings: {}, contacts: 0, notes: 0, facts: 0 }, NOON);
  },
};
const PREPARE: Record<string, () => Promise<unknown>> = {
  'a refund': () => recordPurchase(anna, BOUGHT, NOON),
  'a part given back': () => recordPurchase(anna, BOUGHT, NOON),
  'a fact corrected': () => recordPurchase(anna, BOUGHT, NOON),
  'a task finished': () => addTask(anna, TASK, NOON),
  'a task changed': () => addTask(anna, TASK, NOON),
  'a task removed': () => addTask(anna, TASK, NOON),
  'saving a stranger about whom words were waiting': () =>
    typeNote({ address: 'dora@shop.example' }, 'Met at the fair', null, NOON),
  'writing a note to its end': () => typeNote({ contactId: anna }, 'Second', null, NOON),
  'a pause while writing a note': () => typeNote({ contactId: anna }, 'Second', null, NOON),
};

describe.each(Object.keys(ACTS))('%s', (name) => {
  test('undone gives the hash of before; that undo undone gives the hash of after, and so on', async () => {
    await PREPARE[name]?.();
    const before = await hashTables();
    await ACTS[name]?.();
    const after = await hashTables();
    expect(after).not.toBe(before);
    let change = await lastChange();
    for (const expected of [before, after, before, after]) {
      const undone = await undoAct(change.id, NOON);
      expect(undone).toMatchObject({ done: true });
      expect(await hashTables()).toBe(expected);
      change = await lastChange();
    }
  });
});

test('undoing the save of a person takes the logged mail, notes and drafts along; undoing that brings all back', async () => {
  const { change, contactId } = await saveContact(
    capture(BEN, { messages: [mail({ from: BEN })] }),
    NOON,
  );
  const save = change?.id ?? '';
  const [before] = [await hashOfTakingBack(save)];
  await undoLastAct(NOON);
  await undoAct((await lastChange()).id, NOON);
  await editContact(contactId, null, value('title', 'Buyer'), minutesLater(1));
  await typeNote({ contactId }, 'Wants samples', null, minutesLater(2));
  await writeNote(contactId, true, minutesLater(2));
  await typeNote({ contactId }, 'half a sentence', null, minutesLater(3));
  const full = await hashTables();
  const undone = await undoAct(save, minutesLater(4));
  expect(undone).toMatchObject({ done: true });
  expect(await hashTables()).toBe(before);
  expect(await readContactIds([BEN])).toEqual(new Map());
  if (undone.done) await undoAct(undone.change?.id ?? '', minutesLater(5));
  expect(await hashTables()).toBe(full);
});

async function hashOfTakingBack(changeId: string): Promise<string> {
  const undone = await undoAct(changeId, NOON);
  const hash = await hashTables();
  if (undone.done) await undoAct(undone.change?.id ?? '', NOON);
  return hash;
}

test('a save can be undone after the words that waited have become a note', async () => {
  await typeNote({ address: BEN }, 'Met at the fair', null, NOON);
  const before = await hashTables();
  const { change, contactId } = await saveContact(capture(BEN), NOON);
  await writeNote(contactId, true, NOON);
  expect(await undoAct(change?.id ?? '', NOON)).toMatchObject({ done: true });
  expect(await hashTables()).toBe(before);
});

test('undoing a saved note leaves newer words in the field as they are', async () => {
  await typeNote({ contactId: anna }, 'newer words', null, NOON);
  expect((await findLastAct())?.act).toBe('writeNote');
  expect(await undoLastAct(NOON)).toMatchObject({ done: true });
  const { notes, drafts } = await readWhole();
  expect([notes.length, drafts.map((draft) => draft.text)]).toEqual([0, ['newer words']]);
  await undoAct((await lastChange()).id, NOON);
  expect((await readWhole()).notes.map((note) => note.text)).toEqual(['Likes Tuesdays']);
});

test('a fact that was corrected since is not taken back from under its correction', async () => {
  const recorded = await recordPurchase(anna, BOUGHT, NOON);
  const old = await factOf('purchase');
  const corrected = await correctFact(old, { ...old, amount: 12 }, NOON);
  const hash = await hashTables();
  expect(await undoAct(recorded?.id ?? '', NOON)).toEqual({
    done: false,
    why: 'changedSince',
    conflicts: [{ table: 'facts', id: old.id, fields: ['id'] }],
  });
  expect(await hashTables()).toBe(hash);
  expect(await undoAct(corrected?.id ?? '', NOON)).toMatchObject({ done: true });
  expect(await undoAct(recorded?.id ?? '', NOON)).toMatchObject({ done: true });
  expect((await readWhole()).facts.filter((fact) => fact.kind === 'purchase')).toEqual([]);
});

test('undoing the save of a person takes corrected facts and tasks along', async () => {
  const save = (await readHistory(anna, 9)).find(({ change }) => change.act === 'saveContact');
  await addTask(anna, TASK, NOON);
  await voidFact(await factOf('interaction'), NOON);
  const full = await hashTables();
  const undone = await undoAct(save?.change.id ?? '', NOON);
  expect(undone).toMatchObject({ done: true });
  const { contacts, facts, tasks } = await readWhole();
  expect([contacts, facts, tasks]).toEqual([[], [], []]);
  if (undone.done) await undoAct(undone.change?.id ?? '', NOON);
  expect(await hashTables()).toBe(full);
});

test('a value changed since is named, and nothing is changed', async () => {
  const first = await editContact(anna, 'name', value('name', 'Anna B'), NOON);
  await editContact(anna, 'name', value('name', 'Anna Berg'), NOON);
  const hash = await hashTables();
  expect(await undoAct(first?.id ?? '', NOON)).toEqual({
    done: false,
    why: 'changedSince',
    conflicts: [{ table: 'contacts', id: anna, fields: ['fields.name'] }],
  });
  expect(await hashTables()).toBe(hash);
});

test('an edit beside it does not hinder: only the one value goes back', async () => {
  const first = await editContact(anna, null, value('phone', '+46812345'), NOON);
  await editContact(anna, null, value('title', 'Buyer'), NOON);
  expect(await undoAct(first?.id ?? '', NOON)).toMatchObject({ done: true });
  const contact = await database.contacts.get(anna);
  expect(Object.keys(contact?.fields ?? {}).sort()).toEqual([keyOf(ANNA), 'name', 'title']);
});

test.each([
  ['adding a value', () => editContact(anna, null, value('phone', '+46812345'), NOON)],
  ['removing a value', () => editContact(anna, keyOf(ANNA), null, NOON)],
  ['a switch', () => setContactSwitch(anna, 'neverLog', true, NOON)],
])('%s of a person who is gone is explained, nothing is half brought back', async (_, act) => {
  const save = (await readHistory(anna, 9)).find(({ change }) => change.act === 'saveContact');
  const change = await act();
  await undoAct(save?.change.id ?? '', NOON);
  const hash = await hashTables();
  expect(await undoAct(change?.id ?? '', NOON)).toMatchObject({ done: false, why: 'changedSince' });
  expect(await hashTables()).toBe(hash);
});

test('an address that was taken since is not given back, and it is said whose it is', async () => {
  const removed = await editContact(anna, keyOf(ANNA), null, NOON);
  await saveContact(capture(ANNA), NOON);
  const hash = await hashTables();
  expect(await undoAct(removed?.id ?? '', NOON)).toEqual({
    done: false,
    why: 'addressTaken',
    address: ANNA,
  });
  expect(await hashTables()).toBe(hash);
});

test('an act is undone once, also when two tabs ask at the same time', async () => {
  const change = await editContact(anna, null, value('title', 'Buyer'), NOON);
  const id = change?.id ?? '';
  const results = await Promise.all([undoAct(id, NOON), undoAct(id, NOON)]);
  expect(results.filter((result) => result.done)).toHaveLength(1);
  expect(results.find((result) => !result.done)).toEqual({ done: false, why: 'alreadyUndone' });
  expect(await undoAct('nothing', NOON)).toEqual({ done: false, why: 'unknownChange' });
});

test('the undo key walks back over the acts that stand, not over undone ones or what ran by itself', async () => {
  await editContact(anna, null, value('title', 'Buyer'), NOON);
  await logMailSeen(seen('By itself'), NOON);
  expect((await findLastAct())?.act).toBe('editContact');
  const { change } = (await undoLastAct(NOON)) as { change: Change };
  expect((await findLastAct())?.act).toBe('writeNote');
  await undoAct(change.id, NOON);
  expect((await findLastAct())?.act).toBe('editContact');
  for (let count = 0; count < 3; count += 1) {
    expect(await undoLastAct(NOON)).toMatchObject({ done: true });
  }
  expect(await findLastAct()).toBeUndefined();
  expect(await undoLastAct(NOON)).toBeUndefined();
  expect((await readWhole()).contacts).toEqual([]);
});

test('a correction of a direction undone leaves the message as it was known before', async () => {
  const unknown = tabReading({
    messages: [
      pageMessage({ from: [entry(ANNA, 'from')], subject: 'New', dateText: '2026-11-18 09:00' }),
    ],
  });
  await logMailSeen(unknown, NOON);
  const before = await hashTables();
  await logMailSeen({ ...unknown, reading: { ...unknown.reading, self: [REP] } }, NOON);
  expect((await lastChange()).act).toBe('logMail');
  const facts = (await readWhole()).facts as Extract<Fact, { kind: 'interaction' }>[];
  expect(facts.filter((fact) => fact.subject === 'New').map((fact) => fact.dir)).toEqual(
    expect.arrayContaining([null, 'in']),
  );
  await undoAct((await lastChange()).id, NOON);
  expect(await hashTables()).toBe(before);
});

test('the history of a person says what changed, in which order, and what was taken back', async () => {
  const edit = await editContact(anna, 'name', value('name', 'Anna Berg'), NOON);
  await undoAct(edit?.id ?? '', NOON);
  const rows = await readHistory(anna, 9);
  expect(rows.map(({ change, undone }) => [change.act, undone])).toEqual([
    ['undo', false],
    ['editContact', true],
    ['writeNote', false],
    ['saveContact', false],
  ]);
  expect(rows[1]?.change.parts[0]?.patch).toEqual([
    { field: 'fields.name', before: value('name', 'anna'), after: value('name', 'Anna Berg') },
  ]);
});
