import type { Draft } from '@/lib/domain/note';
import { draftSlot } from '@/lib/domain/note';
import type { Writing } from '@/lib/store/write';

/**
 * Words typed about a stranger join the contact the address belongs to now; words that wait there
 * already stand before them.
 */
export async function adoptDraft(
  writing: Writing,
  draft: Draft | undefined,
  contactId: string,
): Promise<void> {
  if (!draft) return;
  const to = draftSlot({ contactId });
  const waiting = await writing.find('drafts', to);
  await writing.remove('drafts', draft.id);
  const joined = waiting && { ...waiting, text: `${waiting.text}\n\n${draft.text}` };
  await writing.put('drafts', joined ?? { ...draft, id: to });
}

/** Words typed about a stranger of this address. */
export const findStrangersDraft = (writing: Writing, address: string): Promise<Draft | undefined> =>
  writing.find('drafts', draftSlot({ address }));
