import { newId } from '@/lib/base/ids';
import type { Act, Change } from '@/lib/domain/change';
import type { CorrectableFact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';

/** What a fact says, without what makes it a row. */
export type Said<F> = F extends unknown
  ? Omit<F, 'id' | 'contactId' | 'recordedAt' | 'replaces' | 'void'>
  : never;

/**
 * Records one fact about a contact, as one act of the rep.
 * @throws ZodError on what is no fact; ContactGoneError
 */
export async function recordFact(
  act: Act,
  contactId: string,
  said: Said<CorrectableFact>,
  moment: Moment,
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    await readContactHere(writing, contactId);
    await writing.add('facts', { ...said, id: newId(), contactId, recordedAt: moment.now });
  });
  return change;
}
