import type { StoreTrouble } from '@/lib/store/open';
import { openStore } from '@/lib/store/open';

export type Trouble = StoreTrouble;

/** Opens the records; says why when they cannot be reached. */
export async function openRecords(): Promise<Trouble | undefined> {
  return openStore();
}
