import type { HistoryRow } from '@/lib/store/history';
import { readHistory } from '@/lib/store/history';

export type { HistoryRow };

/** The newest acts first, of one contact or of all. */
export async function readActs(contactId: string | null, limit: number): Promise<HistoryRow[]> {
  return readHistory(contactId, limit);
}
