import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerSuggestion } from '@/lib/app/answer-suggestion';
import { editContact, setContactSwitch } from '@/lib/app/edit-contact';
import { saveContact } from '@/lib/app/save-contact';
import { deleteNote, typeNote, writeNote } from '@/lib/app/write-note';
import { canonicalJson } from '@/lib/base/equal';
import type { Change } from '@/lib/domain/change';
import { valuesOf } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { standingRow } from '@/lib/domain/standing-row';
import { ANNA, BEN, capture, mail, NOON, value } from '@/tests/tools/people';
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
  undo: async ({ a }: Step) => {
    const change = pick(await newestFirst(), a % 6);
    return change && undoChange(change.id, NOON);
  },
};

const step = fc.record<Step>({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  a: fc.nat(11),
  b: fc.nat(11),
});

const newestFirst = (): Promise<Change[]> => database.journal.orderBy('at').reverse().toArray();

async function emptyStore(): Promise<void> {
  const { contacts, facts, notes, drafts, addresses, standings, counters, journal } = database;
  const tables = [contacts, facts, notes, drafts, addresses, standings, counters, journal];
  await database.transaction('rw', tables, () =>
    Promise.all(tables.map((table) => (table.clear as () => Promise<void>).call(table))),
  );
}

/** Records and all that is derived; not the words being typed, which are no act. */
async function readAll() {
  const { contacts, facts, notes, addresses, standings, counters } = database;
  return database.transaction(
    'r',
    [contacts, facts, notes, addresses, standings, counters],
    async () => ({
      contacts: await contacts.toArray(),
      facts: await facts.toArray(),
      notes: await notes.toArray(),
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
    // A reply is owed; a first touch is proposed, and only so many are in a day.
    if (fact.play === 'firstTouch') count(`answered:${fact.at.slice(0, 10)}`);
  }
  const rows = [...counts].map(([key, count]) => ({ key, count }));
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What must be true of every store, worked out from its records alone. */
function expectInStep({
  contacts,
  facts,
  notes,
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
      [],
      NOON,
    ),
  );
  expect(standings).toEqual(fresh);
  const here = new Set(contacts.map((contact) => contact.id));
  expect([...facts, ...notes].filter((row) => !here.has(row.contactId))).toEqual([]);
}

test('whatever is done and undone, all that is derived follows; undone to the first, nothing is left', {
  timeout: 60_000,
}, async () => {
  const oneRun = async (steps: readonly Step[]) => {
    await emptyStore();
    const stood = new Map<string, string>();
    let now = canonicalJson(await readAll());
    const first = now;
    for (const one of steps) {
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
