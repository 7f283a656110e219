import type { Change } from '@/lib/domain/change';
import type { Referral } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { recordFact } from './record-fact';

/** Records that a contact has sent somebody to us. */
export async function recordReferral(
  contactId: string,
  told: Pick<Referral, 'at' | 'name' | 'referredId'>,
  moment: Moment,
): Promise<Change | undefined> {
  return recordFact('recordReferral', contactId, { ...told, kind: 'referral' }, moment);
}
