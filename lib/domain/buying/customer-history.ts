import type { DayNumber } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import { entriesThatCount } from '../entries';
import type { Watched } from './bg-nbd';
import { DAYS_A_WEEK } from './params';

/** A purchase among the facts of a contact (MODEL.md §1, "Facts"). */
export interface Purchase {
  readonly id?: string | null | undefined;
  /** A date, or an instant with Z or an offset. */
  readonly at: string;
  readonly amount: number;
  /** ISO code; whatever has none is taken to be in one currency. */
  readonly currency?: string | null | undefined;
  readonly refunded?: boolean | undefined;
  /** Without one a refund counts from the purchase on. */
  readonly refundedAt?: string | null | undefined;
  readonly replaces?: string | null | undefined;
  readonly void?: boolean | undefined;
}

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
 * that are worth something, are not refunded and are not dated after today.
 * @param today local day of the rep
 * @param tz IANA zone in which days are counted
 * @returns undefined when nothing was bought
 */
export function customerOf(
  purchases: readonly Purchase[],
  today: DayNumber,
  tz: string,
): Customer | undefined {
  const amounts = new Map<DayNumber, number>();
  const currencies = new Set<string | null>();
  for (const { entry, at } of entriesThatCount(purchases, today, tz)) {
    if (!isNet(entry, today, tz)) continue;
    amounts.set(at.day, (amounts.get(at.day) ?? 0) + entry.amount);
    currencies.add(entry.currency ?? null);
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

/** Worth something, and not given back by today. */
function isNet({ amount, refunded, refundedAt }: Purchase, today: DayNumber, tz: string): boolean {
  if (!(amount > 0 && Number.isFinite(amount))) return false;
  if (!refunded) return true;
  const refundDay = refundedAt ? readMoment(refundedAt, tz)?.day : undefined;
  return refundDay !== undefined && refundDay > today;
}

const meanOf = (amounts: readonly number[]): number =>
  amounts.length === 0 ? 0 : amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
