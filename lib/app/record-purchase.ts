import type { Change } from '@/lib/domain/change';
import type { Purchase } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { recordFact } from './record-fact';

/** A purchase as the rep tells it. */
export type Bought = Pick<Purchase, 'at' | 'amount' | 'currency' | 'product'>;

/** Records what a contact has bought. Throws ZodError on an amount of nothing, or less. */
export async function recordPurchase(
  contactId: string,
  bought: Bought,
  moment: Moment,
): Promise<Change | undefined> {
  const said = { ...bought, kind: 'purchase', refundedAt: null } as const;
  return recordFact('recordPurchase', contactId, said, moment);
}
