import { dateOfDay, readMoment } from '@/lib/base/days';
import { canonicalJson } from '@/lib/base/equal';
import type { Contact } from '@/lib/domain/contact';
import { valuesOf } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import type { Row } from '@/lib/domain/patch';
import { isBounded } from '@/lib/domain/plays/list';
import { standingRow } from '@/lib/domain/standing-row';
import type { CounterRow } from './database';
import { database } from './database';
import { readLearntCounts } from './learnt';
import type { Touched } from './touched';

/** Brings everything derived in step with the rows an act has touched, in the same transaction. */
export async function derive(
  touched: readonly Touched[],
  subjects: readonly string[],
  moment: Moment,
): Promise<void> {
  const contacts = touched.filter((row) => row.table === 'contacts');
  // None of them reads what another writes, so none waits for another.
  await Promise.all([
    deriveAddresses(contacts),
    deriveCount(contacts),
    derivePlayCounts(touched, moment.tz),
    ...subjects.map((contactId) => deriveStanding(contactId, moment)),
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

/** All are given up before any is taken, so that an address can pass from one contact to another. */
async function deriveAddresses(contacts: readonly Touched[]): Promise<void> {
  const givenUp = contacts.flatMap((row) => addressesOf(row.before));
  if (givenUp.length > 0) await database.addresses.bulkDelete(givenUp);
  for (const { id: contactId, after } of contacts) {
    const has = addressesOf(after);
    const [taken] = (await database.addresses.bulkGet(has)).filter((owner) => owner !== undefined);
    if (taken) throw new AddressTakenError(taken.address, taken.contactId);
    await database.addresses.bulkPut(has.map((address) => ({ address, contactId })));
  }
}

const addressesOf = (row: Row | undefined): string[] =>
  row ? valuesOf(row as unknown as Contact, 'email').map((field) => field.value) : [];

async function deriveCount(contacts: readonly Touched[]): Promise<void> {
  const added = contacts.filter((row) => !row.before && row.after).length;
  const removed = contacts.filter((row) => row.before && !row.after).length;
  if (added !== removed) await addToCounter('contacts', added - removed);
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
  const count = ((await database.counters.get(key))?.count ?? 0) + by;
  // A counter at nothing is no row: the tables of an emptied store equal those of a new one.
  if (count === 0) await database.counters.delete(key);
  else await database.counters.put({ key, count });
}

async function deriveStanding(contactId: string, moment: Moment): Promise<void> {
  const [contact, facts, tasks, counts] = await Promise.all([
    database.contacts.get(contactId),
    database.facts.where('contactId').equals(contactId).toArray(),
    database.tasks.where('contactId').equals(contactId).toArray(),
    moment.counts ?? readLearntCounts(),
  ]);
  if (!contact) {
    await database.standings.delete(contactId);
    return;
  }
  await database.standings.put(standingRow(contact, facts, tasks, { ...moment, counts }));
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
