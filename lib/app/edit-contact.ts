import type { Change } from '@/lib/domain/change';
import type { Contact, FieldKey, FieldValue } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { adoptDraft, findStrangersDraft } from './adopt-draft';
import { readContactHere } from './contact-here';

/**
 * Sets, replaces or removes one value of a contact by hand.
 * @param key the value that is replaced; null adds one
 * @param value the new value; null removes the old one
 * @throws AddressTakenError when an address belongs to another contact; ContactGoneError
 */
export async function editContact(
  contactId: string,
  key: FieldKey | null,
  value: FieldValue | null,
  moment: Moment,
): Promise<Change | undefined> {
  const request = { ...moment, act: 'editContact', by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    const contact = await readContactHere(writing, contactId);
    await writing.put('contacts', withField(contact, key, value));
    if (value?.kind === 'email')
      await adoptDraft(writing, await findStrangersDraft(writing, value.value), contactId);
  });
  return change;
}

function withField(contact: Contact, key: FieldKey | null, value: FieldValue | null): Contact {
  const fields = { ...contact.fields };
  if (key !== null) delete fields[key];
  if (value !== null) fields[fieldKey(value)] = value;
  return { ...contact, fields };
}

/** Sets one of the switches of a contact: never log mail, do not contact. */
export async function setContactSwitch(
  contactId: string,
  name: 'neverLog' | 'doNotContact',
  on: boolean,
  moment: Moment,
): Promise<Change | undefined> {
  const act = name === 'neverLog' ? 'setNeverLog' : 'setDoNotContact';
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    const contact = await readContactHere(writing, contactId);
    await writing.put('contacts', { ...contact, [name]: on });
  });
  return change;
}
