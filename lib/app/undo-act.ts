import type { Moment } from '@/lib/domain/moment';
import type { UndoResult } from '@/lib/store/undo';

export type { UndoResult };

import { findLastAct, undoChange } from '@/lib/store/undo';
import { followMuted } from './muted-kinds';

/** Takes one act back, by its id in the history. */
export async function undoAct(changeId: string, moment: Moment): Promise<UndoResult> {
  const result = await undoChange(changeId, moment);
  if (result.done && result.change) await followMuted(result.change);
  return result;
}

/** Takes back the rep's last act that still stands; undefined when there is none. */
export async function undoLastAct(moment: Moment): Promise<UndoResult | undefined> {
  const last = await findLastAct();
  return last && undoAct(last.id, moment);
}
