import type { Moment } from '@/lib/domain/moment';
import type { UndoResult } from '@/lib/store/undo';

export type { UndoResult };

import { findLastAct, undoChange } from '@/lib/store/undo';

/** Takes one act back, by its id in the history. */
export async function undoAct(changeId: string, moment: Moment): Promise<UndoResult> {
  return undoChange(changeId, moment);
}

/** Takes back the rep's last act that still stands; undefined when there is none. */
export async function undoLastAct(moment: Moment): Promise<UndoResult | undefined> {
  const last = await findLastAct();
  return last && undoChange(last.id, moment);
}
