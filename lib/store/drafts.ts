import type { Draft } from '@/lib/domain/note';
import { draft as schema } from '@/lib/domain/note';
import { database } from './database';

/**
 * Keeps what is being typed, at every keystroke; an empty text empties the slot. Not an act yet,
 * so not in the journal: that comes with a pause, a blur or "Save note". Words that wait in the
 * slot already keep the note they belong to. Keystrokes and saving are taken in their order.
 */
export async function keepDraft(given: Draft): Promise<void> {
  const draft = schema.parse(given);
  await database.transaction('rw', database.drafts, async () => {
    if (draft.text === '') return database.drafts.delete(draft.id);
    const waiting = await database.drafts.get(draft.id);
    await database.drafts.put({ ...draft, noteId: waiting?.noteId ?? draft.noteId });
  });
}

/** The words waiting in a slot, if any. */
export async function findDraft(slot: string): Promise<Draft | undefined> {
  return database.drafts.get(slot);
}
