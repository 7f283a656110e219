import type { Draft } from '@/lib/domain/note';
import { database } from './database';

/**
 * Keeps what is being typed, at every keystroke; an empty text empties the slot. Not an act yet,
 * so not in the journal: that comes with a pause, a blur or "Save note".
 */
export async function keepDraft(draft: Draft): Promise<void> {
  if (draft.text === '') await database.drafts.delete(draft.id);
  else await database.drafts.put(draft);
}

/** The words waiting in a slot, if any. */
export async function findDraft(slot: string): Promise<Draft | undefined> {
  return database.drafts.get(slot);
}
