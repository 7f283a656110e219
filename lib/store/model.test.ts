import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTask } from '@/lib/app/add-task';
import { answerSuggestion } from '@/lib/app/answer-suggestion';
import { changeTask, finishTask, removeTask } from '@/lib/app/change-task';
import { correctFact, voidFact } from '@/lib/app/correct-fact';
import { editContact, setContactSwitch } from '@/lib/app/edit-contact';
import { logInteraction } from '@/lib/app/log-interaction';
import { overrideStage } from '@/lib/app/override-stage';
import { recordConsent } from '@/lib/app/record-consent';
import { recordFeedback } from '@/lib/app/record-feedback';
import { recordPurchase } from '@/lib/app/record-purchase';
import { recordReferral } from '@/lib/app/record-referral';
import { recordRefund } from '@/lib/app/record-refund';
import { saveContact } from '@/lib/app/save-contact';
import { setBirthday } from '@/lib/app/set-birthday';
import { setCare } from '@/lib/app/set-care';
import { setTier } from '@/lib/app/set-tier';
import { snoozeContact } from '@/lib/app/snooze-contact';
import { deleteNote, typeNote, writeNote } from '@/lib/app/write-note';
import { canonicalJson } from '@/lib/base/equal';
import { amountLeft } from '@/lib/domain/amount-left';
import type { Change } from '@/lib/domain/change';
import { valuesOf } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { standingRow } from '@/lib/domain/standing-row';
import { ANNA, BEN, capture, mail, NOON, value } from '@/tests/tools/people';
import { STAGES } from '@/tests/tools/random-contacts';
import type { CounterRow } from './database';
import { database } from './database';
import { AddressTakenError } from './derive';
import { undoChange } from './undo';

const ADDRESSES = [ANNA, BEN, 'cleo@shop.example', 'dora@shop.example'] as const;

/** Chosen numbers: which contact, address, value or Change an act is about, by turns. */
interface Step {
  act: keyof typeof ACTS;
  a: number;
  b: number;
}

/** One of several, whatever the number. */
const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % from.length];
const contactIds = async () => (await database.contacts.toCollection().primaryKeys()).sort();
const lastNote = async (number: number) => pick(await database.notes.toArray(), number);

async function onContact<T>(number: number, act: (contactId: string) => Promise<T>) {
  const contactId = pick(await contactIds(), number);
  return contactId && act(contactId);
}

const addressAt = (number: number) => pick(ADDRESSES, number) ?? ANNA;

/** The acts of the rep, and those that run by themselves; each may find that there is nothing to do. */
const ACTS = {
  save: ({ a, b }: Step) => {
    const from = addressAt(a);
    const messages = Array.from({ length: b % 3 }, (_, index) =>
      mail({ from, keys: [`site:${from}${index}`], subject: `Mail ${index}` }),
    );
    return saveContact(capture(from, { messages }), NOON);
  },
  setName: ({ a, b }: Step) =>
    onContact(a, (id) => editContact(id, 'name', value('name', `Name ${b}`), NOON)),
  addAddress: ({ a, b }: Step) =>
    onContact(a, (id) => editContact(id, null, value('email', addressAt(b)), NOON)),
  removeAddress: ({ a, b }: Step) =>
    onContact(a, (id) => editContact(id, `email:${addressAt(b)}`, null, NOON)),
  takeNote: ({ a, b }: Step) =>
    onContact(a, async (contactId) => {
      await typeNote({ contactId }, `Words ${b}`, null, NOON);
      return writeNote(contactId, b % 2 === 0, NOON);
    }),
  deleteNote: async ({ a }: Step) => {
    const note = await lastNote(a);
    return note && deleteNote(note.id, NOON);
  },
  answer: ({ a, b }: Step) =>
    onContact(a, (id) =>
      answerSuggestion(
        id,
        { play: b % 2 ? 'reply' : 'firstTouch', evidence: '*' },
        b % 3 ? { action: 'done' } : { action: 'dismissed', reason: 'notNow' },
        NOON,
      ),
    ),
  neverLog: ({ a, b }: Step) =>
    onContact(a, (id) => setContactSwitch(id, 'neverLog', b % 2 === 0, NOON)),
  doNotContact: ({ a, b }: Step) =>
    onContact(a, (id) => setContactSwitch(id, 'doNotContact', b % 2 === 0, NOON)),
  notForPerson: ({ a }: Step) =>
    onContact(a, (id) =>
      answerSuggestion(
        id,
        { play: 'followUp', evidence: '*' },
        { action: 'dismissed', reason: 'notForPerson' },
        NOON,
      ),
    ),
  orderCame: ({ a, b }: Step) =>
    onContact(a, (id) =>
      answerSuggestion(
        id,
        { play: 'upsell', evidence: '*' },
        { action: 'done', bought: boughtAt(b) },
        NOON,
      ),
    ),
  logCall: ({ a, b }: Step) =>
    onContact(a, (id) =>
      logInteraction(id, { channel: 'call', dir: 'both', at: dayOf(b), result: 'reached' }, NOON),
    ),
  buy: ({ a, b }: Step) => onContact(a, (id) => recordPurchase(id, boughtAt(b), NOON)),
  refund: async ({ a, b }: Step) => {
    const bought = pick(await factsThatCount('purchase'), a);
    const left = bought ? amountLeft(bought) : 0;
    if (!bought || left <= 0) return undefined;
    // All that is left, at once; or a part of it, so that parts follow upon parts.
    const back = b % 3 ? { at: dayOf(b), amount: Math.min(left, 40) } : { at: dayOf(b) };
    return recordRefund(bought.id, back, NOON);
  },
  feedback: ({ a, b }: Step) =>
    onContact(a, (id) => {
      const said = { at: dayOf(b), sort: null, nps: b % 11, csat: null, sentiment: null };
      return recordFeedback(id, { ...said, words: null }, NOON);
    }),
  consent: ({ a, b }: Step) =>
    onContact(a, (id) =>
      recordConsent(
        id,
        { at: dayOf(b), channel: b % 2 ? 'all' : 'email', state: b % 3 ? 'out' : 'in' },
        NOON,
      ),
    ),
  referral: ({ a, b }: Step) =>
    onContact(a, async (id) => {
      const other = pick(await contactIds(), b) ?? null;
      const referredId = other === id ? null : other;
      return recordReferral(id, { at: dayOf(b), name: 'Cleo', referredId }, NOON);
    }),
  correct: async ({ a, b }: Step) => {
    const old = pick(await factsThatCount('purchase'), a);
    return old && correctFact(old, { ...old, product: `Product ${b}` }, NOON);
  },
  takeOut: async ({ a, b }: Step) => {
    const kind = (['purchase', 'referral', 'feedback', 'consent'] as const)[b % 4] ?? 'purchase';
    const old = pick(await factsThatCount(kind), a);
    return old && voidFact(old, NOON);
  },
  addTask: ({ a, b }: Step) =>
    onContact(a, (id) =>
      addTask(id, { text: `Task ${b}`, dueAt: dayOf(b), promised: b % 2 === 0 }, NOON),
    ),
  finishTask: async ({ a }: Step) => {
    const task = pick(await database.tasks.toArray(), a);
    return task && finishTask(task.id, NOON);
  },
  changeTask: async ({ a, b }: Step) => {
    const task = pick(await database.tasks.toArray(), a);
    return task && changeTask(task.id, { text: `Other ${b}` }, NOON);
  },
  removeTask: async ({ a }: Step) => {
    const task = pick(await database.tasks.toArray(), a);
    return task && removeTask(task.id, NOON);
  },
  override: ({ a, b }: Step) =>
    onContact(a, (id) =>
      overrideStage(
        id,
        { stage: b % 4 ? (pick(STAGES, b) ?? null) : null, reason: null, until: null },
        NOON,
      ),
    ),
  leaveAlone: ({ a, b }: Step) =>
    onContact(a, (id) => snoozeContact(id, b % 4 ? `2026-12-1${b % 10}` : null, NOON)),
  care: ({ a, b }: Step) =>
    onContact(a, (id) => setCare(id, b % 3 ? 'partner' : b % 2 ? 'basic' : null, NOON)),
  tier: ({ a, b }: Step) =>
    onContact(a, (id) => setTier(id, b % 3 ? 'value' : b % 2 ? 'ordinary' : null, NOON)),
  birthday: ({ a, b }: Step) =>
    onContact(a, (id) => setBirthday(id, b % 4 ? { solar: `11-2${b % 10}` } : null, NOON)),
  undo: async ({ a }: Step) => {
    const change = pick(await newestFirst(), a % 6);
    return change && undoChange(change.id, NOON);
  },
};

/** A day of November, and a purchase on it. */
const dayOf = (number: number) => `2026-11-${String(9 + (number % 12)).padStart(2, '0')}`;
const boughtAt = (number: number) => ({
  ...{ at: dayOf(number), amount: 50 + number, currency: 'EUR', product: null },
});

/** The facts of a kind that no other replaces, of everybody. */
async function factsThatCount<K extends Fact['kind']>(kind: K) {
  const facts = unreplaced(await database.facts.toArray());
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}

const step = fc.record<Step>({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  a: fc.nat(11),
  b: fc.nat(11),
});

/** Two people to begin with: most acts are about somebody. */
const FIRST: readonly Step[] = [
  { act: 'save', a: 0, b: 1 },
  { act: 'save', a: 1, b: 2 },
];

const newestFirst = (): Promise<Change[]> => database.journal.orderBy('at').reverse().toArray();

async function emptyStore(): Promise<void> {
  const { contacts, facts, notes, tasks, drafts } = database;
  const { addresses, standings, counters, journal } = database;
  const records = [contacts, facts, notes, tasks, drafts];
  const tables = [...records, addresses, standings, counters, journal];
  await database.transaction('rw', tables, () =>
    Promise.all(tables.map((table) => (table.clear as () => Promise<void>).call(table))),
  );
}

/** Records and all that is derived; not the words being typed, which are no act. */
async function readAll() {
  const { contacts, facts, notes, tasks, addresses, standings, counters } = database;
  return database.transaction(
    'r',
    [contacts, facts, notes, tasks, addresses, standings, counters],
    async () => ({
      contacts: await contacts.toArray(),
      facts: await facts.toArray(),
      notes: await notes.toArray(),
      tasks: await tasks.toArray(),
      addresses: await addresses.toArray(),
      standings: await standings.toArray(),
      counters: await counters.toArray(),
    }),
  );
}

function countersOf(contacts: number, facts: readonly Fact[]): CounterRow[] {
  const counts = new Map<CounterRow['key'], number>(contacts ? [['contacts', contacts]] : []);
  for (const fact of facts) {
    if (fact.kind !== 'playEvent') continue;
    const count = (key: CounterRow['key']) => counts.set(key, (counts.get(key) ?? 0) + 1);
    if (fact.action !== 'snoozed') count(`play:${fact.play}:${fact.action}`);
    // A reply is owed; the other plays here are proposed, and only so many are in a day.
    if (fact.play !== 'reply') count(`answered:${fact.at.slice(0, 10)}`);
  }
  const rows = [...counts].map(([key, count]) => ({ key, count }));
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What must be true of every store, worked out from its records alone. */
function expectInStep({
  contacts,
  facts,
  notes,
  tasks,
  addresses,
  standings,
  counters,
}: Awaited<ReturnType<typeof readAll>>): void {
  const owned = contacts.flatMap((contact) =>
    valuesOf(contact, 'email').map((field) => ({ address: field.value, contactId: contact.id })),
  );
  const byAddress = owned.sort((a, b) => (a.address < b.address ? -1 : 1));
  expect(addresses).toEqual(byAddress);
  expect(counters).toEqual(countersOf(contacts.length, facts));
  const fresh = contacts.map((contact) =>
    standingRow(
      contact,
      facts.filter((fact) => fact.contactId === contact.id),
      tasks.filter((task) => task.contactId === contact.id),
      NOON,
    ),
  );
  expect(standings).toEqual(fresh);
  const here = new Set(contacts.map((contact) => contact.id));
  expect([...facts, ...notes, ...tasks].filter((row) => !here.has(row.contactId))).toEqual([]);
}

test('whatever is done and undone, all that is derived follows; undone to the first, nothing is left', {
  timeout: 60_000,
}, async () => {
  const oneRun = async (steps: readonly Step[]) => {
    await emptyStore();
    const stood = new Map<string, string>();
    let now = canonicalJson(await readAll());
    const first = now;
    for (const one of [...FIRST, ...steps]) {
      const before = now;
      const known = (await newestFirst())[0]?.id;
      await ACTS[one.act](one).catch((error: unknown) => {
        if (!(error instanceof AddressTakenError)) throw error;
      });
      const all = await readAll();
      expectInStep(all);
      now = canonicalJson(all);
      const made = (await newestFirst())[0];
      if (made && made.id !== known) stood.set(made.id, before);
      else expect(now).toBe(before);
    }
    for (const change of await newestFirst()) {
      expect(await undoChange(change.id, NOON)).toMatchObject({ done: true });
      const left = canonicalJson(await readAll());
      expect(left).toBe(stood.get(change.id));
    }
    expect(canonicalJson(await readAll())).toBe(first);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), oneRun), {
    numRuns: 100,
    interruptAfterTimeLimit: 50_000,
    markInterruptAsFailure: true,
  });
});
