import type { Act, Change } from '@/lib/domain/change';
import { database } from './database';
import { isUndone } from './undo';

export interface HistoryRow {
  change: Change;
  /** Taken back at present. */
  undone: boolean;
}

/** The newest Changes first, of one contact or of all. */
export async function readHistory(contactId: string | null, limit: number): Promise<HistoryRow[]> {
  const changes = contactId
    ? (await database.journal.where('subjects').equals(contactId).sortBy('at'))
        .reverse()
        .slice(0, limit)
    : await database.journal.orderBy('at').reverse().limit(limit).toArray();
  return Promise.all(changes.map(async (change) => ({ change, undone: await isUndone(change) })));
}

/** The newest Change of an act that still stands and is the one wanted. A walk through the journal. */
export async function findChange(
  act: Act,
  isWanted: (change: Change) => boolean,
): Promise<Change | undefined> {
  const found = await database.journal
    .orderBy('at')
    .reverse()
    .filter((change) => change.act === act && isWanted(change))
    .toArray();
  for (const change of found) if (!(await isUndone(change))) return change;
  return undefined;
}
