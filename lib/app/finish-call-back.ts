import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import type { Touch } from './answer-suggestion';
import { addFollowUp, wordFromUs } from './answer-suggestion';
import { TaskGoneError } from './change-task';

/**
 * Finishes a call-back with how it went: the call is logged and the task is done, in one act.
 * @param touch of a call, with its result: without one this throws
 * @throws TaskGoneError
 */
export async function finishCallBack(
  taskId: string,
  touch: Touch,
  moment: Moment,
): Promise<Change | undefined> {
  if (!touch.result) throw new Error('A call-back is done only with how it went.');
  const { now } = moment;
  const { change } = await write({ ...moment, act: 'finishTask', by: 'rep' }, async (writing) => {
    const task = await writing.find('tasks', taskId);
    if (!task) throw new TaskGoneError(taskId);
    const { contactId } = task;
    await writing.put('tasks', { ...task, doneAt: now });
    const born = { id: newId(), contactId, at: now, recordedAt: now };
    await writing.put('facts', { ...born, ...wordFromUs(touch) });
    if (touch.followUp) await addFollowUp(contactId, touch.followUp, writing, moment);
  });
  return change;
}
