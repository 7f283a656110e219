import { monthOfDay } from '@/lib/base/days';
import { currencyOf, sumOf } from '../purchases';
import type { Asked } from './asked';
import { TREND } from './params';

/** How often and for how much somebody buys, and whether it grows. */
export interface PurchaseTrend {
  /** The last eight quarters of the calendar, oldest first; the last is still running. */
  readonly quarters: readonly QuarterOrders[];
  /** The last 365 days. */
  readonly lately: YearOrders;
  /** The 365 days before; null when they had not bought by then. */
  readonly before: YearOrders | null;
  /** The rep's own, in which amounts are told; null = not named. */
  readonly currency: string | null;
  /** Orders of both years in other currencies: counted, but not in the amounts. */
  readonly otherCurrencies: number;
}

export interface QuarterOrders {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly orders: number;
}

export interface YearOrders {
  readonly orders: number;
  /** In the rep's own currency. */
  readonly amount: number;
}

const MONTHS_A_QUARTER = 3;

/**
 * Orders by quarter and by year, and what they came to (SEEDS A1-14): net purchases only, and no
 * amounts of different currencies added.
 * @returns null for whoever has bought nothing that was kept
 */
export function purchaseTrendOf({ past, today }: Asked): PurchaseTrend | null {
  const { purchases, currency } = past;
  const first = purchases.days[0];
  if (first === undefined) return null;
  const running = quarterOf(today);
  const quarters = Array.from({ length: TREND.quarters }, (_, index) => {
    const quarter = running - (TREND.quarters - 1 - index);
    return {
      year: Math.floor(quarter / 4),
      quarter: (quarter % 4) + 1,
      orders: purchases.net.filter(({ at }) => quarterOf(at.day) === quarter).length,
    };
  });
  const within = (from: number, to: number) =>
    purchases.net.filter(({ at }) => today - at.day >= from && today - at.day < to);
  const yearOf = (net: typeof purchases.net): YearOrders => ({
    orders: net.length,
    amount: sumOf(net, currency),
  });
  const own = currency?.toUpperCase() ?? null;
  const { yearDays } = TREND;
  return {
    quarters,
    lately: yearOf(within(0, yearDays)),
    before: today - first >= yearDays ? yearOf(within(yearDays, 2 * yearDays)) : null,
    currency: own,
    otherCurrencies: within(0, 2 * yearDays).filter(({ entry }) => currencyOf(entry, own) !== own)
      .length,
  };
}

/** Quarters of the calendar, counted from year 0. */
const quarterOf = (day: number) => Math.floor(monthOfDay(day) / MONTHS_A_QUARTER);
