import type { Contact } from '@/lib/domain/contact';
import { valuesOf } from '@/lib/domain/contact';
import type { Moment, StandingRow } from '@/lib/domain/standing-row';
import { standingOf } from '@/lib/domain/standing-row';
import { database } from './database';
import type { Touched } from './touched';

/** Brings everything derived in step with the rows an act has touched, in the same transaction. */
export async function derive(
  touched: readonly Touched[],
  subjects: readonly string[],
  moment: Moment,
): Promise<void> {
  const contacts = touched.filter((row) => row.table === 'contacts');
  for (const { before, after } of contacts) {
    await deriveAddresses(before as unknown as Contact, after as unknown as Contact);
  }
  await deriveCount(contacts);
  for (const contactId of subjects) await deriveStanding(contactId, moment);
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

async function deriveAddresses(before?: Contact, after?: Contact): Promise<void> {
  const had = addressesOf(before);
  const has = addressesOf(after);
  const owners = await database.addresses.bulkGet(has);
  const taken = owners.find((owner) => owner && owner.contactId !== after?.id);
  if (taken) throw new AddressTakenError(taken.address, taken.contactId);
  await database.addresses.bulkDelete(had.filter((address) => !has.includes(address)));
  if (after)
    await database.addresses.bulkPut(has.map((address) => ({ address, contactId: after.id })));
}

const addressesOf = (contact?: Contact) =>
  contact ? valuesOf(contact, 'email').map((field) => field.value) : [];

async function deriveCount(contacts: readonly Touched[]): Promise<void> {
  const added = contacts.filter((row) => !row.before && row.after).length;
  const removed = contacts.filter((row) => row.before && !row.after).length;
  if (added === removed) return;
  const count = ((await database.counters.get('contacts'))?.count ?? 0) + added - removed;
  // A counter at nothing is no row: the tables of an emptied store equal those of a new one.
  if (count === 0) await database.counters.delete('contacts');
  else await database.counters.put({ key: 'contacts', count });
}

async function deriveStanding(contactId: string, moment: Moment): Promise<StandingRow | undefined> {
  const contact = await database.contacts.get(contactId);
  if (!contact) {
    await database.standings.delete(contactId);
    return undefined;
  }
  const facts = await database.facts.where('contactId').equals(contactId).toArray();
  const row = standingOf(contact, facts, moment);
  await database.standings.put(row);
  return row;
}

/**
 * Makes anew every standing that time alone may have changed: those whose recheck day has come.
 * @returns how many were due
 */
export async function refreshDueStandings(today: string, moment: Moment): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const due = await database.standings.where('recheckAt').belowOrEqual(today).primaryKeys();
    for (const contactId of due) await deriveStanding(contactId, moment);
    return due.length;
  });
}
