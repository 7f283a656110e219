import type { DayNumber } from '@/lib/base/days';
import type { PurchaseEntry } from '../contact-facts';
import { entriesThatCount } from '../entries';
import { currencyOf, partRefunds } from '../purchases';
import type { Watched } from './bg-nbd';
import { DAYS_A_WEEK } from './params';

/** A contact who has bought, as the model sees them. */
export interface Customer extends Watched {
  /** null when they paid in several currencies: amounts of different ones are never added up. */
  readonly spend: {
    /** null: none was named. */
    readonly currency: string | null;
    /** What a repeat purchase came to on average; 0 without one. */
    readonly mean: number;
  } | null;
}

/**
 * What a contact's purchases come to (MODEL.md §2.1): repeat purchases, the time of the last one
 * and the time watched, in weeks since the first. Purchases of one day are one; only those count
 * that are worth something, were not given back and are not dated after today.
 * @param today local day of the rep
 * @param tz IANA zone in which days are counted
 * @param ownCurrency of amounts that name none, ISO 4217; null = not named
 * @returns undefined when nothing was bought
 */
export function customerOf(
  purchases: readonly PurchaseEntry[],
  today: DayNumber,
  tz: string,
  ownCurrency: string | null,
): Customer | undefined {
  const amounts = new Map<DayNumber, number>();
  const currencies = new Set<string | null>();
  for (const { entry, at } of partRefunds(entriesThatCount(purchases, today, tz), today, tz).net) {
    amounts.set(at.day, (amounts.get(at.day) ?? 0) + entry.amount);
    currencies.add(currencyOf(entry, ownCurrency));
  }
  const days = [...amounts.keys()];
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [currency = null, ...others] = currencies;
  const mean = meanOf([...amounts.values()].slice(1));
  return {
    repeats: days.length - 1,
    recencyWeeks: (last - first) / DAYS_A_WEEK,
    ageWeeks: (today - first) / DAYS_A_WEEK,
    spend: others.length > 0 ? null : { currency, mean },
  };
}

const meanOf = (amounts: readonly number[]): number =>
  amounts.length === 0 ? 0 : amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
