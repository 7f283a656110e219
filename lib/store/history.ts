import type { Change } from '@/lib/domain/change';
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
