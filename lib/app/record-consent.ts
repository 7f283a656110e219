import type { Change } from '@/lib/domain/change';
import type { ConsentFact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { recordFact } from './record-fact';

/** Records on which channel a contact allows or forbids us to be in touch. */
export async function recordConsent(
  contactId: string,
  told: Pick<ConsentFact, 'at' | 'channel' | 'state'>,
  moment: Moment,
): Promise<Change | undefined> {
  return recordFact('recordConsent', contactId, { ...told, kind: 'consent' }, moment);
}
