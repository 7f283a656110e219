import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { Draft } from '@/lib/domain/note';
import { draftSlot } from '@/lib/domain/note';
import { findDraft, keepDraft } from '@/lib/store/drafts';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';
import { joinWords } from './join-words';

/** Whose note it is: a contact, or the address of a person not saved yet. */
export type About = { contactId: string } | { address: string };

/**
 * Keeps what is being typed, at every keystroke. Survives whatever closes. Words that came into the
 * slot from elsewhere since this field last saw it (another tab, an undo) are joined, never erased.
 * One person types in one field at a time, so that the look and the write need no common lock.
 * @param seen the words this field last saw in the slot; left out, the text replaces what waits
 * @returns the words that wait now
 */
export async function typeNote(
  about: About,
  text: string,
  page: string | null,
  moment: Moment,
  seen?: string,
): Promise<string> {
  const slot = draftSlot(about);
  const waiting = (await findDraft(slot))?.text ?? '';
  const kept = joinWords(seen ?? waiting, waiting, text);
  const isTakenBack = kept === '' && 'contactId' in about;
  if (isTakenBack && (await takeWordsBack(about.contactId, moment))) return kept;
  await keepDraft({ id: slot, text: kept, page, typedAt: moment.now, noteId: newId() });
  return kept;
}

/** The words that wait in the note field of somebody. */
export async function findDraftOf(about: About): Promise<Draft | undefined> {
  return findDraft(draftSlot(about));
}

/**
 * A field that was emptied takes back the note a pause has made of its words: they were one
 * writing. It stands in the history, and comes back from there.
 * @returns the Change; undefined when no note had been made yet
 */
async function takeWordsBack(contactId: string, moment: Moment): Promise<Change | undefined> {
  const slot = draftSlot({ contactId });
  const request = { ...moment, act: 'deleteNote', by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    const draft = await writing.find('drafts', slot);
    if (!draft || !(await writing.find('notes', draft.noteId))) return;
    await writing.remove('notes', draft.noteId);
    await writing.remove('drafts', slot);
  });
  return change;
}

/**
 * Makes the waiting words a note, or brings the note they continue in step.
 * @throws ContactGoneError when there is nobody left to write about; the words stay
 * @param finished true on "Save note": the field is emptied; false on a pause or blur
 */
export async function writeNote(
  contactId: string,
  finished: boolean,
  moment: Moment,
): Promise<Change | undefined> {
  const slot = draftSlot({ contactId });
  if ((await findDraft(slot))?.text.trim() === '') return takeWordsBack(contactId, moment);
  const request = { ...moment, act: 'writeNote', by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    const draft = await writing.find('drafts', slot);
    if (!draft || draft.text.trim() === '') return;
    await readContactHere(writing, contactId);
    const note = await writing.find('notes', draft.noteId);
    if (note?.text !== draft.text) {
      await writing.put('notes', {
        id: draft.noteId,
        contactId,
        text: draft.text,
        writtenAt: note?.writtenAt ?? moment.now,
        editedAt: moment.now,
        page: note?.page ?? draft.page,
      });
    }
    if (finished) await writing.remove('drafts', slot);
  });
  return change;
}

/** Removes a note; the history brings it back. */
export async function deleteNote(noteId: string, moment: Moment): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act: 'deleteNote', by: 'rep' }, (writing) =>
    writing.remove('notes', noteId),
  );
  return change;
}

/** The note that stands in somebody's note field and is still being written, if any. */
export async function findDraftNoteId(contactId: string): Promise<string | undefined> {
  return (await findDraft(draftSlot({ contactId })))?.noteId;
}
