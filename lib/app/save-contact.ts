import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Contact, FieldValue } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import type { SeenMessage } from '@/lib/domain/seen-message';
import { readContactIds } from '@/lib/store/read';
import type { Writing } from '@/lib/store/write';
import { write } from '@/lib/store/write';
import { adoptDraft, findStrangersDraft } from './adopt-draft';
import { logMessages } from './mail-log';

export interface Capture {
  fields: readonly FieldValue[];
  /** Every visible message of the open thread; those that count for the person are logged. */
  messages: readonly SeenMessage[];
  self: readonly string[];
  page: string | null;
}

export interface Captured {
  contactId: string;
  /** The address was known already: nothing was made, the known card is shown. */
  alreadyKnown: boolean;
  change: Change | undefined;
}

/**
 * Saves a person with what was read of them, and logs the open thread, in one transaction.
 * An address that belongs to a contact never makes a second one, whoever is faster.
 * @throws Error when there is nothing to save
 */
export async function saveContact(capture: Capture, moment: Moment): Promise<Captured> {
  const { saved, change } = await saveContacts([capture], moment);
  const [only] = saved;
  if (!only) throw new Error('Nothing was given to save.');
  return { ...only, change };
}

/** Saves several people as one act: one transaction, one undo. */
export async function saveContacts(
  captures: readonly Capture[],
  moment: Moment,
): Promise<{ saved: Saved[]; change: Change | undefined }> {
  const request = { ...moment, act: 'saveContact', by: 'rep' } as const;
  const { result, change } = await write(request, async (writing) => {
    const saved: Saved[] = [];
    const made = new Map<string, string>();
    // One of several with nothing to keep does not hold up the others.
    const worthy =
      captures.length > 1 ? captures.filter(({ fields }) => fields.length > 0) : captures;
    for (const capture of worthy) saved.push(await saveOne(writing, capture, made, moment.now));
    return saved;
  });
  return { saved: result, change };
}

type Saved = Omit<Captured, 'change'>;

/** @param made the addresses of contacts that this very act has made */
async function saveOne(
  writing: Writing,
  capture: Capture,
  made: Map<string, string>,
  now: string,
): Promise<Saved> {
  if (capture.fields.length === 0) throw new Error('Nothing is ticked: tick at least one field.');
  const addresses = capture.fields.filter((field) => field.kind === 'email').map((f) => f.value);
  // Asked together: saving takes as long as it waits for answers.
  const [stored, drafts] = await Promise.all([
    readContactIds(addresses),
    Promise.all(addresses.map((address) => findStrangersDraft(writing, address))),
  ]);
  const owners = addresses.map((address) => made.get(address) ?? stored.get(address));
  const knownId = owners.find((owner) => owner !== undefined);
  const contactId = knownId ?? (await putWithMail(writing, capture, now));
  for (const [index, address] of addresses.entries()) {
    if (!knownId) made.set(address, contactId);
    // An address of somebody else keeps its words.
    if (!knownId || owners[index] === contactId)
      await adoptDraft(writing, drafts[index], contactId);
  }
  return { contactId, alreadyKnown: knownId !== undefined };
}

async function putWithMail(writing: Writing, capture: Capture, now: string): Promise<string> {
  const contact = await putContact(writing, capture.fields, now);
  await logMessages(writing, contact, capture.messages, { ...capture, now, isNew: true });
  return contact.id;
}

async function putContact(
  writing: Writing,
  fields: readonly FieldValue[],
  now: string,
): Promise<Contact> {
  const contact: Contact = {
    id: newId(),
    capturedAt: now,
    fields: Object.fromEntries(fields.map((field) => [fieldKey(field), field])),
    neverLog: false,
    doNotContact: false,
  };
  await writing.add('contacts', contact);
  return contact;
}
