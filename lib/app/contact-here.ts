import type { Contact } from '@/lib/domain/contact';
import type { Writing } from '@/lib/store/write';

/** An act about somebody who is no longer stored: taken back, perhaps in another tab. */
export class ContactGoneError extends Error {
  constructor(readonly contactId: string) {
    super('This contact is no longer here.');
  }
}

/** The contact an act is about. Throws ContactGoneError, so that nothing is written about nobody. */
export async function readContactHere(writing: Writing, contactId: string): Promise<Contact> {
  const contact = await writing.find('contacts', contactId);
  if (!contact) throw new ContactGoneError(contactId);
  return contact;
}
