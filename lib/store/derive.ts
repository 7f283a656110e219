import { dateOfDay, readMoment } from '@/lib/base/days';
import { canonicalJson } from '@/lib/base/equal';
import type { Contact } from '@/lib/domain/contact';
import { valuesOf } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import type { Row } from '@/lib/domain/patch';
import { isBounded } from '@/lib/domain/plays/list';
import { standingRow } from '@/lib/domain/standing-row';
import type { Task } from '@/lib/domain/task';
import type { CounterRow } from './database';
import { database } from './database';
import { readLearntCounts } from './learnt';
import type { Touched } from './touched';

/**
 * Brings everything derived in step with the rows an act has touched, in the same transaction.
 * @param contactsBefore how many contacts there were
 */
export async function derive(
  touched: readonly Touched[],
  subjects: readonly string[],
  moment: Moment,
  contactsBefore: number,
): Promise<void> {
  const contacts = touched.filter((row) => row.table === 'contacts');
  // None of them reads what another writes, so none waits for another.
  await Promise.all([
    deriveAddresses(contacts),
    deriveCount(contacts, contactsBefore),
    derivePlayCounts(touched, moment.tz),
    ...subjects.map((contactId) => {
      const born = bornOf(touched, contactId);
      return born ? putStanding(born, moment) : deriveStanding(contactId, moment);
    }),
  ]);
}

/** An address belongs to one contact: the write that would give it to a second is refused whole. */
export class AddressTakenError extends Error {
  constructor(
    readonly address: string,
    readonly contactId: string,
  ) {
    super(`The address ${address} belongs to another contact.`);
  }
}

/**
 * All are given up before any is taken, so that an address can pass from one contact to another.
 * One that stays where it is costs nothing.
 */
async function deriveAddresses(contacts: readonly Touched[]): Promise<void> {
  const taken = new Map<string, string>();
  const givenUp: string[] = [];
  for (const { id: contactId, before, after } of contacts) {
    const [had, has] = [addressesOf(before), addressesOf(after)];
    givenUp.push(...had.filter((address) => !has.includes(address)));
    for (const address of has.filter((one) => !had.includes(one))) {
      const owner = taken.get(address);
      if (owner && owner !== contactId) throw new AddressTakenError(address, owner);
      taken.set(address, contactId);
    }
  }
  if (givenUp.length > 0) await database.addresses.bulkDelete(givenUp);
  if (taken.size > 0) await takeAddresses(taken);
}

/** An address is the key of its row, so no second contact is ever given it; who has it is then asked. */
async function takeAddresses(taken: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...taken].map(([address, contactId]) => ({ address, contactId }));
  try {
    await database.addresses.bulkAdd(rows);
  } catch (refused) {
    const found = await database.addresses.bulkGet([...taken.keys()]).catch(() => []);
    const owner = found.find((row) => row && row.contactId !== taken.get(row.address));
    throw owner ? new AddressTakenError(owner.address, owner.contactId) : refused;
  }
}

const addressesOf = (row: Row | undefined): string[] =>
  row ? valuesOf(row as unknown as Contact, 'email').map((field) => field.value) : [];

async function deriveCount(contacts: readonly Touched[], before: number): Promise<void> {
  const added = contacts.filter((row) => !row.before && row.after).length;
  const removed = contacts.filter((row) => row.before && !row.after).length;
  if (added !== removed) await keepCounter('contacts', before + added - removed);
}

/** Keeps how often each play was taken up and dismissed, and how many were answered each day. */
async function derivePlayCounts(touched: readonly Touched[], tz: string): Promise<void> {
  const sums = new Map<CounterRow['key'], number>();
  for (const { table, before, after } of touched) {
    if (table !== 'facts') continue;
    for (const [row, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      for (const key of countersOf(row, tz)) sums.set(key, (sums.get(key) ?? 0) + by);
    }
  }
  for (const [key, by] of sums) if (by !== 0) await addToCounter(key, by);
}

function countersOf(row: Row | undefined, tz: string): CounterRow['key'][] {
  const fact = row as unknown as Fact | undefined;
  if (fact?.kind !== 'playEvent') return [];
  const keys: CounterRow['key'][] = [];
  if (fact.action !== 'snoozed') keys.push(`play:${fact.play}:${fact.action}`);
  const day = isBounded(fact.play) ? readMoment(fact.at, tz)?.day : undefined;
  if (day !== undefined) keys.push(`answered:${dateOfDay(day)}`);
  return keys;
}

async function addToCounter(key: CounterRow['key'], by: number): Promise<void> {
  await keepCounter(key, ((await database.counters.get(key))?.count ?? 0) + by);
}

async function keepCounter(key: CounterRow['key'], count: number): Promise<void> {
  // A counter at nothing is no row: the tables of an emptied store equal those of a new one.
  if (count === 0) await database.counters.delete(key);
  else await database.counters.put({ key, count });
}

/** What a standing is worked out from. */
interface Stood {
  contact: Contact;
  facts: Fact[];
  tasks: Task[];
}

/** A contact that this act has made has only what this act wrote of it: nothing has to be read. */
function bornOf(touched: readonly Touched[], contactId: string): Stood | undefined {
  const made = touched.find((row) => row.isNew && row.table === 'contacts' && row.id === contactId);
  if (!made?.after) return undefined;
  // In the order in which the database would give them.
  const rowsOf = (table: 'facts' | 'tasks') =>
    touched
      .filter((row) => row.table === table && row.after?.['contactId'] === contactId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => row.after as unknown);
  return {
    contact: made.after as unknown as Contact,
    facts: rowsOf('facts') as Fact[],
    tasks: rowsOf('tasks') as Task[],
  };
}

async function deriveStanding(contactId: string, moment: Moment): Promise<void> {
  const [contact, facts, tasks] = await Promise.all([
    database.contacts.get(contactId),
    database.facts.where('contactId').equals(contactId).toArray(),
    database.tasks.where('contactId').equals(contactId).toArray(),
  ]);
  if (!contact) {
    await database.standings.delete(contactId);
    return;
  }
  await putStanding({ contact, facts, tasks }, moment);
}

async function putStanding({ contact, facts, tasks }: Stood, moment: Moment): Promise<void> {
  await database.standings.put(standingRow(contact, facts, tasks, moment));
}

/** Rows made anew in one transaction: few enough that no act of the rep waits for them. */
const CHUNK = 50;

/**
 * Makes anew every standing that time alone may have changed: those whose recheck day has come, and
 * those whose suggestions were weighed on an earlier day; and all of them when what they were made
 * with is no longer what the rep chose, or what their answers have taught. In small transactions, so
 * that a save in between does not wait for thousands. Whatever ends before its end is begun again
 * by the next call.
 * @param today `YYYY-MM-DD`
 * @returns how many were due
 */
export async function refreshDueStandings(today: string, moment: Moment): Promise<number> {
  const { standings, meta } = database;
  const counts = moment.counts ?? (await readLearntCounts());
  const choices = canonicalJson([moment.tz, moment.model, moment.muted, counts]);
  const mark = await meta.get('madeWith');
  const isKept = mark?.key === 'madeWith' && mark.choices === choices;
  const [rechecked, weighed] = isKept
    ? await Promise.all([
        standings.where('recheckAt').belowOrEqual(today).primaryKeys(),
        standings.where('saidOn').below(today).primaryKeys(),
      ])
    : [await standings.toCollection().primaryKeys(), []];
  const due = [...new Set([...rechecked, ...weighed])];
  for (let start = 0; start < due.length; start += CHUNK) {
    const chunk = due.slice(start, start + CHUNK);
    await database.transaction('rw', database.tables, () =>
      Promise.all(chunk.map((contactId) => deriveStanding(contactId, { ...moment, counts }))),
    );
  }
  if (!isKept) await meta.put({ key: 'madeWith', choices });
  return due.length;
}
