import { draftSlot } from '@/lib/domain/note';
import type { Writing } from '@/lib/store/write';

/**
 * Words typed about a stranger join the contact the address belongs to now; words that wait there
 * already stand before them.
 */
export async function adoptDraft(
  writing: Writing,
  address: string,
  contactId: string,
): Promise<void> {
  const [from, to] = [draftSlot({ address }), draftSlot({ contactId })];
  const draft = await writing.find('drafts', from);
  if (!draft) return;
  const waiting = await writing.find('drafts', to);
  await writing.remove('drafts', from);
  const joined = waiting && { ...waiting, text: `${waiting.text}\n\n${draft.text}` };
  await writing.put('drafts', joined ?? { ...draft, id: to });
}
