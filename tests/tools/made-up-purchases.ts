import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Customer } from '@/lib/domain/buying/customer-history';
import type { Purchase } from '@/lib/domain/fact';
import { madeUpCustomers } from './made-up-customers';
import { NOON } from './people';

/** Made-up customers with the purchases that make them such, as of the noon of the tests. */

const TODAY = readMoment(NOON.now, NOON.tz)?.day ?? Number.NaN;

/** Each pays another whole sum every time, so that means are exact. */
const sumOf = (index: number) => 10 + (index % 23);

/** @param count how many; the first of a longer list are the same as those of a shorter */
export const payingCustomers = (count: number): Customer[] =>
  madeUpCustomers(count).map((customer, index) => {
    const mean = customer.repeats > 0 ? sumOf(index) : 0;
    return { ...customer, spend: { currency: 'EUR', mean } };
  });

let known = 0;

/** A purchase with an id of its own, known later than those made before it. */
export function madeUpPurchase(contactId: string, at: string, amount = 10): Purchase {
  known += 1;
  return {
    ...{ id: `p${known}`, contactId, at, kind: 'purchase', amount, currency: 'EUR' },
    ...{ product: null, refundedAt: null },
    recordedAt: new Date(Date.parse(NOON.now) + known).toISOString(),
  };
}

/** Of contacts `c0`, `c1`, ...: the first purchase, the last, and the others right after the first. */
export function purchasesOf(those: readonly Customer[]): Purchase[] {
  return those.flatMap(({ repeats, recencyWeeks, ageWeeks }, index) => {
    const first = TODAY - Math.round(ageWeeks * 7);
    const between = Array.from({ length: Math.max(0, repeats - 1) }, (_, day) => first + 1 + day);
    const last = repeats > 0 ? [first + Math.round(recencyWeeks * 7)] : [];
    return [first, ...between, ...last].map((day) =>
      madeUpPurchase(`c${index}`, dateOfDay(day), sumOf(index)),
    );
  });
}
