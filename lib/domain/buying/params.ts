/** Every number of MODEL.md §2 that is a rule and not a fit. */

/** The model counts in weeks, the facts in days. */
export const DAYS_A_WEEK = 7;

/** Below this many customers with a repeat purchase nothing is fitted, and nothing shown (§2.4). */
export const REPEATERS_TO_FIT = 30;
/** Below this many the fit leans on a prior and is called rough (§2.4). */
export const REPEATERS_TO_TRUST = 200;
/** A maximum-likelihood fit outside these bounds is degenerate: the prior is needed (§2.4). */
export const BOUNDS = { r: 50, alpha: 5000, aFrom: 0.001, a: 50, b: 500 } as const;
/**
 * Centres of the prior on the logs, sd 1; alpha's is a share of the time watched a purchase (§2.4),
 * and not 0 where nobody has been watched for a day.
 */
export const PRIOR = {
  r: 0.5,
  alphaShare: 0.5,
  leastAlpha: 1e-6,
  a: 1,
  b: 2.5,
  sdOfLogs: 1,
} as const;

/** Fewer customers than this have no scores that mean anything (§2.5). */
export const CUSTOMERS_TO_SCORE = 50;

/** What is said of a customer: chances within 4 and 13 weeks, purchases within 13 (§2.3). */
export const NEAR_WEEKS = 4;
export const QUARTER_WEEKS = 13;
/** Value: what a year of purchases is worth today, at the rate of the worked row of §2.6, a week. */
export const VALUE_WEEKS = 52;
export const DISCOUNT_PER_WEEK = 0.002;
/** Counts came out this much too low for customers that the fit had not seen (§2.3). */
export const KNOWN_COUNT_BIAS = -0.16;
