import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';

/** Ticks a task off, or opens it again. */
export async function finishTask(
  taskId: string,
  isDone: boolean,
  moment: Moment,
): Promise<Change | undefined> {
  const act = isDone ? 'finishTask' : 'changeTask';
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    const task = await writing.find('tasks', taskId);
    if (task) await writing.put('tasks', { ...task, doneAt: isDone ? moment.now : null });
  });
  return change;
}
