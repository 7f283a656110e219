import { contactTitle } from '@/lib/domain/contact';
import type { ContactRow, StoredCard } from '@/lib/store/read';
import { findCard, findContact, readContactCount, readContactRows } from '@/lib/store/read';

export type { ContactRow, StoredCard };

/** What the screen calls a contact; undefined when it is gone. */
export async function findContactTitle(contactId: string): Promise<string | undefined> {
  const contact = await findContact(contactId);
  return contact && contactTitle(contact);
}

/** Everything a card shows of one contact; undefined when it is gone. */
export async function readCard(contactId: string): Promise<StoredCard | undefined> {
  return findCard(contactId);
}

/** All contacts with where they stand today, by name. */
export async function readContactList(): Promise<ContactRow[]> {
  return readContactRows();
}

/** How many contacts there are. */
export async function countContacts(): Promise<number> {
  return readContactCount();
}
