import { firstStampAt } from '@/lib/base/stamp';
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

/** The Changes of some acts since a moment, oldest first, without those that are taken back. */
export async function readChangesSince(ms: number, acts: readonly Act[]): Promise<Change[]> {
  const changes = await database.journal
    .where('at')
    .aboveOrEqual(firstStampAt(ms))
    .filter(({ act }) => acts.includes(act))
    .toArray();
  const areUndone = await Promise.all(changes.map(isUndone));
  return changes.filter((_, index) => !areUndone[index]);
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
