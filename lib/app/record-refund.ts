import { newId } from '@/lib/base/ids';
import { amountLeft } from '@/lib/domain/amount-left';
import type { Change } from '@/lib/domain/change';
import type { Purchase } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readFactHere } from './fact-here';

/**
 * Records that a purchase was given back, all of it or a part. The purchase is not altered: a new
 * fact says the same and what was given back.
 * @param back when, a date or an instant; and how much, in the currency of the purchase: absent =
 * all that is left of it
 * @throws FactGoneError when the purchase no longer counts; RangeError when more was given back than
 * was left, or nothing
 */
export async function recordRefund(
  purchaseId: string,
  back: { at: string; amount?: number },
  moment: Moment,
): Promise<Change | undefined> {
  const request = { ...moment, act: 'recordRefund', by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    const purchase = await readFactHere(writing, purchaseId, 'purchase');
    await writing.put('facts', {
      ...purchase,
      ...givenBack(purchase, back),
      id: newId(),
      recordedAt: moment.now,
      replaces: purchase.id,
    });
  });
  return change;
}

/** What was given back at once is said as it always was; a part is added to the parts before it. */
function givenBack(
  purchase: Purchase,
  back: { at: string; amount?: number },
): Pick<Purchase, 'refundedAt' | 'refunds'> {
  const { refunds = [], refundedAt } = purchase;
  const left = amountLeft(purchase);
  const { at, amount = left } = back;
  if (!(amount > 0 && amount <= left)) throw new RangeError(`Not to be given back: ${amount}`);
  if (refunds.length === 0 && amount === left) return { refundedAt: at };
  return { refundedAt, refunds: [...refunds, { at, amount }] };
}
