import type { Act, Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';

/** What the rep sets on a contact as a whole, beside its values. */
type Settable = Pick<Contact, 'tier' | 'care' | 'birthday' | 'snooze'>;

/** Sets something on a contact, as one act. Throws ContactGoneError, ZodError. */
export async function changeContact(
  act: Act,
  contactId: string,
  changes: Settable,
  moment: Moment,
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    const contact = await readContactHere(writing, contactId);
    await writing.put('contacts', { ...contact, ...changes });
  });
  return change;
}
