import { chanceAlive, chanceOfBuying, expectedPurchases } from './bg-nbd';
import type { BuyingModel, TimingFit } from './buying-model';
import type { Customer } from './customer-history';
import { customerValue } from './customer-value';
import { expectedSpend } from './gamma-gamma';
import type { NotEnough } from './not-enough';
import { lacking } from './not-enough';
import {
  DISCOUNT_PER_WEEK,
  KNOWN_COUNT_BIAS,
  NEAR_WEEKS,
  QUARTER_WEEKS,
  REPEATERS_TO_FIT,
  VALUE_WEEKS,
} from './params';

/** What the model expects of one contact (MODEL.md §2.3). */
export interface Outlook {
  readonly enough: true;
  /** A rough estimate: few customers, or such as the model fits badly. */
  readonly rough: boolean;
  /** Chance of buying within 4 and 13 weeks, from 0 to 1. */
  readonly chanceIn4Weeks: number;
  readonly chanceIn13Weeks: number;
  /** Purchases to be expected within 13 weeks. */
  readonly purchasesIn13Weeks: number;
  /** By what share such counts came out wrong where they were tested: -0.16 is 16 % too low. */
  readonly knownCountBias: number;
  /** Chance that they have not left; null for whoever bought once, where the model cannot tell. */
  readonly alive: number | null;
  /** null: not to be said, for they pay in several currencies or amounts lie too far apart. */
  readonly value: CustomerWorth | NotEnough | null;
}

/** What a contact's purchases of a year are worth today. */
export interface CustomerWorth {
  readonly enough: true;
  readonly currency: string | null;
  /** What one purchase is expected to come to. */
  readonly aPurchase: number;
  readonly aYear: number;
}

/**
 * What to expect of a contact, or what is missing before anything may be said: a purchase of
 * theirs, or customers with a repeat purchase.
 * @param customer as of today; undefined for whoever has not bought
 */
export function outlookOf(
  customer: Customer | undefined,
  { timing, spend }: BuyingModel,
): Outlook | NotEnough {
  if (timing.method === 'none') {
    return { enough: false, missing: REPEATERS_TO_FIT - timing.repeaters, of: 'repeaters' };
  }
  if (!customer) return { enough: false, missing: 1, of: 'purchases' };
  const { model, params } = timing;
  return {
    enough: true,
    rough: timing.method === 'MAP',
    chanceIn4Weeks: chanceOfBuying(model, params, customer, NEAR_WEEKS),
    chanceIn13Weeks: chanceOfBuying(model, params, customer, QUARTER_WEEKS),
    purchasesIn13Weeks: expectedPurchases(model, params, customer, QUARTER_WEEKS),
    knownCountBias: KNOWN_COUNT_BIAS,
    alive: customer.repeats === 0 ? null : chanceAlive(model, params, customer),
    value: worthOf(customer, timing, spend),
  };
}

function worthOf(
  customer: Customer,
  timing: Exclude<TimingFit, { method: 'none' }>,
  spend: BuyingModel['spend'],
): Outlook['value'] {
  if (!customer.spend) return null;
  const { currency, mean } = customer.spend;
  const amounts = spend.find((each) => each.currency === currency);
  const tooFew = lacking(amounts?.repeaters ?? 0, REPEATERS_TO_FIT, 'repeaters');
  if (tooFew) return tooFew;
  const spent = { repeats: customer.repeats, meanSpend: mean };
  const aPurchase = amounts?.fit ? expectedSpend(amounts.fit.params, spent) : undefined;
  if (aPurchase === undefined) return null;
  const { model, params } = timing;
  const [weeks, discount] = [VALUE_WEEKS, DISCOUNT_PER_WEEK];
  const aYear = customerValue(model, params, customer, aPurchase, weeks, discount);
  return { enough: true, currency, aPurchase, aYear };
}
