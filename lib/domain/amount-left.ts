import { round6 } from '@/lib/base/round';

/** A part of a purchase that was given back. */
export interface PartGivenBack {
  readonly at: string;
  /** In the currency of the purchase. */
  readonly amount: number;
}

/**
 * What is left of a purchase after all that was given back, refunds ahead included; less than
 * nothing when more was given back than was paid. In the purchase's own currency, rounded to 6
 * decimals, so that three parts of a third leave nothing.
 */
export function amountLeft(bought: {
  readonly amount: number;
  readonly refundedAt?: string | null | undefined;
  readonly refunds?: readonly PartGivenBack[] | undefined;
}): number {
  const parts = (bought.refunds ?? []).reduce((sum, { amount }) => sum + amount, 0);
  // A hair below nothing rounds to minus nothing, which is no other amount.
  const left = round6(bought.amount - parts) || 0;
  return bought.refundedAt ? Math.min(0, left) : left;
}
