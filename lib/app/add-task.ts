import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { Task } from '@/lib/domain/task';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';

/** Adds something to do for a contact, or something promised. Throws ContactGoneError, ZodError. */
export async function addTask(
  contactId: string,
  told: Pick<Task, 'text' | 'dueAt' | 'promised'>,
  moment: Moment,
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act: 'addTask', by: 'rep' }, async (writing) => {
    await readContactHere(writing, contactId);
    const row = { ...told, id: newId(), contactId, createdAt: moment.now, doneAt: null };
    await writing.put('tasks', row);
  });
  return change;
}
