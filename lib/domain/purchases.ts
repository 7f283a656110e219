import type { DayNumber, Moment } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import { amountLeft } from './amount-left';
import type { PurchaseEntry } from './contact-facts';
import type { Dated } from './entries';
import { byId } from './entries';
import { drawnGap } from './gaps';
import type { Latest } from './order';
import { byTime, latestOf } from './order';
import {
  GAPS_HEARD,
  LAPSE_GAPS,
  LAPSE_REPURCHASES,
  REPURCHASE_GAP_MAX_DAYS,
  REPURCHASE_GAP_MIN_DAYS,
} from './params';

/** What a contact has bought and kept, and what was given back (MODEL.md §1, §1.2). */
export interface Purchases {
  /** Net purchases: of more than nothing, and not refunded, each with what is left of it; oldest first. */
  readonly net: readonly Dated<PurchaseEntry>[];
  readonly latest: Latest;
  /** The distinct days of net purchases, oldest first. */
  readonly days: readonly DayNumber[];
  /** Working value of the gap between them, drawn towards what is expected; not to be called "usual". */
  readonly gapDays: number;
  /** Lapsed after more days than this without another. */
  readonly limitDays: number;
  readonly refunds: readonly Refund[];
}

/** A purchase that was given back, all of it or a part. */
export interface Refund {
  /** Of the purchase. */
  readonly id: string | null;
  /** When it was given back; of several parts the last. */
  readonly at: Moment;
}

/**
 * Reads purchases as they are known today.
 * @param entries those that count today, oldest first
 * @param today a refund after it has not happened
 * @param repurchaseDays days after which another purchase is expected
 */
export function purchasesOf(
  entries: readonly Dated<PurchaseEntry>[],
  today: DayNumber,
  tz: string,
  repurchaseDays: number,
): Purchases {
  const { net, refunds } = partRefunds(entries, today, tz);
  const days = distinctDays(net);
  const bounds = [REPURCHASE_GAP_MIN_DAYS, REPURCHASE_GAP_MAX_DAYS] as const;
  const gapDays = drawnGap(latestGaps(days), repurchaseDays, bounds);
  const expected = LAPSE_REPURCHASES * repurchaseDays;
  return {
    net,
    latest: latestOf(net),
    days,
    gapDays,
    limitDays: days.length > 1 ? Math.max(expected, LAPSE_GAPS * gapDays) : expected,
    refunds: refunds.sort((a, b) => byTime(b.at, a.at) || byId(b.id, a.id)),
  };
}

/**
 * Parts the purchases that were kept from those that were given back; what is worth nothing is
 * neither. One of which a part was given back is both: a purchase of what is left of it, and a
 * refund. Given back whole, at once or part by part, it is no purchase.
 * @param entries those that count today, oldest first
 * @param today a refund after it has not happened
 */
export function partRefunds(
  entries: readonly Dated<PurchaseEntry>[],
  today: DayNumber,
  tz: string,
): { net: Dated<PurchaseEntry>[]; refunds: Refund[] } {
  const net: Dated<PurchaseEntry>[] = [];
  const refunds: Refund[] = [];
  for (const purchase of entries) {
    const { id, entry } = purchase;
    if (!(entry.amount > 0 && Number.isFinite(entry.amount))) continue;
    const whole = refundMoment(purchase, tz);
    if (whole && whole.day <= today) {
      refunds.push({ id, at: whole });
      continue;
    }
    const { lastAt, left } = partsGivenBack(entry, today, tz);
    if (lastAt) refunds.push({ id, at: lastAt });
    if (left > 0) net.push(lastAt ? { ...purchase, entry: { ...entry, amount: left } } : purchase);
  }
  return { net, refunds };
}

/** What is left after the parts that were given back by a day, and when the last of them was. */
function partsGivenBack(
  entry: PurchaseEntry,
  today: DayNumber,
  tz: string,
): { lastAt: Moment | undefined; left: number } {
  const parts = (entry.refunds ?? []).flatMap(({ at, amount }) => {
    const moment = readMoment(at, tz);
    const isPart = amount > 0 && Number.isFinite(amount);
    return isPart && moment && moment.day <= today ? { at, amount, moment } : [];
  });
  const last = parts
    .map(({ moment }) => moment)
    .sort(byTime)
    .at(-1);
  return { lastAt: last, left: amountLeft({ amount: entry.amount, refunds: parts }) };
}

/**
 * The sum of net purchases in one currency. Amounts in another are left out: they are neither added
 * to it nor changed into it, because no rate is known and a sum of two currencies is no amount. An
 * amount that names no currency is in the rep's own; while the rep has named none, only such amounts
 * are summed. Rounded to 6 decimals, so that the order of adding cannot matter.
 * @param currency the rep's own, ISO 4217; null = not named
 */
export function sumOf(net: Purchases['net'], currency: string | null): number {
  const own = currency?.toUpperCase() ?? null;
  const amounts = net
    .filter(({ entry }) => currencyOf(entry, own) === own)
    .map(({ entry }) => entry.amount);
  return round6(amounts.sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0));
}

/**
 * The currency of a purchase, in capitals; one that names none is in the rep's own.
 * @param own the rep's own, null = not named
 */
export function currencyOf({ currency }: PurchaseEntry, own: string | null): string | null {
  return (currency ?? own)?.toUpperCase() ?? null;
}

/** `refunded` without a day, or with one that is none, counts from the purchase itself. */
function refundMoment({ entry, at }: Dated<PurchaseEntry>, tz: string): Moment | undefined {
  const written = entry.refundedAt ? readMoment(entry.refundedAt, tz) : undefined;
  return written ?? (entry.refunded ? at : undefined);
}

function distinctDays(dated: readonly Dated<PurchaseEntry>[]): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { at } of dated) if (at.day !== days.at(-1)) days.push(at.day);
  return days;
}

function latestGaps(days: readonly DayNumber[]): number[] {
  const heard = days.slice(-GAPS_HEARD - 1);
  return heard.slice(1).map((day, index) => day - (heard[index] ?? day));
}
