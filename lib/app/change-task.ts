import type { Act, Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { Task } from '@/lib/domain/task';
import { write } from '@/lib/store/write';

/** An act about a task that is no longer there: removed, perhaps in another tab. */
export class TaskGoneError extends Error {
  constructor(readonly taskId: string) {
    super('This task is no longer here.');
  }
}

/**
 * Changes a task: its words, its day, whether it was promised; `doneAt: null` opens it again.
 * @throws TaskGoneError, ZodError
 */
export async function changeTask(
  taskId: string,
  changes: Partial<Pick<Task, 'text' | 'dueAt' | 'promised'>> & { doneAt?: null },
  moment: Moment,
): Promise<Change | undefined> {
  return alterTask('changeTask', taskId, (task) => ({ ...task, ...changes }), moment);
}

/**
 * Finishes a task: it was done now. One that is done stays as it is. Of a call-back it is told how
 * it went (finish-call-back.ts), so this refuses it.
 * @throws TaskGoneError
 */
export async function finishTask(taskId: string, moment: Moment): Promise<Change | undefined> {
  const finish = (task: Task) => {
    if (task.callBack && !task.doneAt)
      throw new Error('A call-back is done only with how it went.');
    return { ...task, doneAt: task.doneAt ?? moment.now };
  };
  return alterTask('finishTask', taskId, finish, moment);
}

/** Removes a task; the history brings it back. Throws TaskGoneError. */
export async function removeTask(taskId: string, moment: Moment): Promise<Change | undefined> {
  return alterTask('removeTask', taskId, () => undefined, moment);
}

async function alterTask(
  act: Act,
  taskId: string,
  alter: (task: Task) => Task | undefined,
  moment: Moment,
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    const task = await writing.find('tasks', taskId);
    if (!task) throw new TaskGoneError(taskId);
    const altered = alter(task);
    if (altered) await writing.put('tasks', altered);
    else await writing.remove('tasks', taskId);
  });
  return change;
}
