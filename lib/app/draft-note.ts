import { draftSlot } from '@/lib/domain/note';
import { findDraft } from '@/lib/store/drafts';

/** The note that stands in somebody's note field and is still being written, if any. */
export async function findDraftNoteId(contactId: string): Promise<string | undefined> {
  return (await findDraft(draftSlot({ contactId })))?.noteId;
}
