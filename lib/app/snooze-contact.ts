import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { changeContact } from './change-contact';

/**
 * Puts a contact aside: nothing is suggested but what has come in since.
 * @param until the first day on which it is over, `YYYY-MM-DD`; null ends it now
 */
export async function snoozeContact(
  contactId: string,
  until: string | null,
  moment: Moment,
): Promise<Change | undefined> {
  const snooze = until === null ? null : { at: moment.now, until };
  return changeContact('snoozeContact', contactId, { snooze }, moment);
}
