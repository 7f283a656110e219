import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { draftSlot } from '@/lib/domain/note';
import type { Task } from '@/lib/domain/task';
import type { Writing } from '@/lib/store/write';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';

/**
 * Adds something to do for a contact.
 * @param from `note`: its words stood in the note field, and leave it together with the note that a
 * pause may have made of them
 * @throws ContactGoneError, and ZodError on words or a day that are none
 */
export async function addTask(
  contactId: string,
  task: Pick<Task, 'text' | 'dueAt' | 'promised' | 'callBack'>,
  moment: Moment,
  from?: 'note',
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act: 'addTask', by: 'rep' }, async (writing) => {
    await readContactHere(writing, contactId);
    const { text, dueAt, promised, callBack } = task;
    const born = { id: newId(), contactId, createdAt: moment.now, doneAt: null };
    const kind = callBack ? { callBack } : {};
    await writing.add('tasks', { ...born, text, dueAt, promised, ...kind });
    if (from === 'note') await emptyNoteField(contactId, writing);
  });
  return change;
}

async function emptyNoteField(contactId: string, writing: Writing): Promise<void> {
  const slot = draftSlot({ contactId });
  const draft = await writing.find('drafts', slot);
  if (!draft) return;
  if (await writing.find('notes', draft.noteId)) await writing.remove('notes', draft.noteId);
  await writing.remove('drafts', slot);
}
