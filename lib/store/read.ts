import { liveQuery } from 'dexie';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact, Interaction, Purchase } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { Note } from '@/lib/domain/note';
import type { PlayCounts } from '@/lib/domain/ranking';
import type { StandingRow } from '@/lib/domain/standing-row';
import { unknownDirections } from '@/lib/domain/standing-row';
import type { Task } from '@/lib/domain/task';
import { database } from './database';
import { readLearntCounts } from './learnt';

/** Everything a card shows of one contact. */
export interface StoredCard {
  contact: Contact;
  facts: Fact[];
  notes: Note[];
  tasks: Task[];
  standing: StandingRow | undefined;
  /** What the rep's answers to suggestions have taught; for a Moment. */
  counts: PlayCounts;
}

/** Runs a read again whenever rows it has read change, in any tab. Gives the way to stop. */
export function watch<T>(
  read: () => Promise<T>,
  tell: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: tell, error: fail });
  return () => subscription.unsubscribe();
}

/** Which contact owns this address? One indexed look-up in the projection. */
export async function findContactId(address: string): Promise<string | undefined> {
  return (await database.addresses.get(address))?.contactId;
}

/** Which contacts own these addresses? One read transaction for all; unknown ones are left out. */
export async function readContactIds(addresses: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.addresses.bulkGet([...addresses]);
  return new Map(rows.flatMap((row) => (row ? [[row.address, row.contactId] as const] : [])));
}

export async function findContact(id: string): Promise<Contact | undefined> {
  return database.contacts.get(id);
}

/** All of one contact in one read transaction; undefined when it is gone. */
export async function findCard(contactId: string): Promise<StoredCard | undefined> {
  const { contacts, facts, notes, tasks, standings, meta } = database;
  return database.transaction('r', [contacts, facts, notes, tasks, standings, meta], async () => {
    const [contact, ownFacts, ownNotes, ownTasks, standing, counts] = await Promise.all([
      contacts.get(contactId),
      facts.where('contactId').equals(contactId).toArray(),
      notes.where('contactId').equals(contactId).toArray(),
      tasks.where('contactId').equals(contactId).toArray(),
      standings.get(contactId),
      readLearntCounts(),
    ]);
    return (
      contact && { contact, facts: ownFacts, notes: ownNotes, tasks: ownTasks, standing, counts }
    );
  });
}

/** Is a message with one of these keys logged already? The fact, if so. */
export async function findLoggedMessage(messageKeys: readonly string[]): Promise<Fact[]> {
  const found = await Promise.all(
    messageKeys.map((key) => database.facts.where('messageKeys').equals(key).toArray()),
  );
  return [...new Map(found.flat().map((fact) => [fact.id, fact])).values()];
}

/** Every fact of a contact, the replaced ones included. */
export async function readFactsOf(contactId: string): Promise<Fact[]> {
  return database.facts.where('contactId').equals(contactId).toArray();
}

/** How many contacts there are; a kept number, not a count. */
export async function readContactCount(): Promise<number> {
  return (await database.counters.get('contacts'))?.count ?? 0;
}

export interface ContactRow {
  contact: Contact;
  standing: StandingRow | undefined;
}

/** All contacts with where they stand, by name. The desk's list of this version. */
export async function readContactRows(): Promise<ContactRow[]> {
  const { contacts, standings } = database;
  return database.transaction('r', [contacts, standings], async () => {
    const [rows, stands] = await Promise.all([contacts.toArray(), standings.toArray()]);
    const byId = new Map(stands.map((standing) => [standing.contactId, standing]));
    const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    return rows
      .map((contact) => ({ contact, standing: byId.get(contact.id) }))
      .sort((a, b) => order.compare(contactTitle(a.contact), contactTitle(b.contact)));
  });
}

/** Where everybody stands for whom there is something to do, in no order. */
export async function readDueRows(): Promise<StandingRow[]> {
  return database.standings.where('saidOn').above('').toArray();
}

/** How many suggestions for which the day's bound holds were answered on a day, `YYYY-MM-DD`. */
export async function readAnsweredCount(date: string): Promise<number> {
  return (await database.counters.get(`answered:${date}`))?.count ?? 0;
}

/** Some contacts by id; those that are gone are left out. */
export async function readContacts(ids: readonly string[]): Promise<Contact[]> {
  const contacts = await database.contacts.bulkGet([...ids]);
  return contacts.filter((contact) => contact !== undefined);
}

/** Logged mail of all contacts whose direction is not known. A scan: asked when settings change. */
export async function readUnknownDirections(): Promise<Interaction[]> {
  return unknownDirections(await database.facts.toArray());
}

/** What all contacts have bought, corrections heeded; only purchases are read, in no order. */
export async function readPurchases(): Promise<Purchase[]> {
  const facts = await database.facts.orderBy('currency').toArray();
  return unreplaced(facts.filter((fact) => fact.kind === 'purchase'));
}
