import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readFactHere } from './fact-here';

/**
 * Records that a purchase was given back, all of it. The purchase is not altered: a new fact says
 * the same and when it was refunded.
 * @param at a date or an instant
 * @throws FactGoneError when the purchase no longer counts
 */
export async function recordRefund(
  purchaseId: string,
  at: string,
  moment: Moment,
): Promise<Change | undefined> {
  const request = { ...moment, act: 'recordRefund', by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    const purchase = await readFactHere(writing, purchaseId, 'purchase');
    await writing.put('facts', {
      ...purchase,
      id: newId(),
      recordedAt: moment.now,
      replaces: purchase.id,
      refundedAt: at,
    });
  });
  return change;
}
