/**
 * Every number of the figures that are only told: SEEDS.md gives the first three groups (A1-31, A3-09,
 * A1-14, A1-15, A1-20, A2-01…A2-03), the rest is a judgement. No stage, tier or suggestion rests on
 * any of them.
 */

/** Engagement: days after which taking part counts half (A1-31). */
export const ENGAGEMENT_HALF_LIFE_DAYS = 90;

/** Fewer touches than this make no pattern (A3-09); a touch is a day. */
export const TOUCHES_NEEDED = 5;

/** The best day and hours to reach somebody: what stands out. */
export const REACH = {
  /** As far back as habits are taken to hold. */
  days: 365,
  /** A day of the week stands out that holds at least this share of their touches: twice its due. */
  dayShare: 2 / 7,
  /** So many hours, one after the other, make a time of the day … */
  hours: 3,
  /** … and stand out with this share of their touches. */
  hourShare: 0.4,
  /** Once is no habit. */
  least: 2,
} as const;

/** Interest: what was named in the last of two spans beside the one before. */
export const INTEREST = {
  spanDays: 90,
  /** It rises when it is this many times what it was, and falls the other way round … */
  ratio: 1.5,
  /** … and when it is at least so many more or fewer. */
  least: 2,
  /** No more products than this are told. */
  shown: 3,
} as const;

/** The trend of purchases: quarters shown, and the year compared with the one before. */
export const TREND = { quarters: 8, yearDays: 365 } as const;

/** What speaks for a period of a relationship. */
export const PERIOD_SIGNS = {
  stableOrders: 3,
  contentFrom: 4,
  /** Regular: no gap between orders longer than this many times the median. */
  regularGaps: 2,
  /** Gaps that make a rhythm of purchases. */
  gapsNeeded: 2,
  /** Late: longer without an order than this many times the median gap. */
  lateGaps: 1.5,
  /** Bought for this share less than in the year before. */
  amountFall: 0.4,
  csatFall: 1.5,
  complaintDays: 7,
} as const;

/** A change of stars is explained for so many days. */
export const TIER_LOOK_BACK_DAYS = 60;

/** What loyalty shows by (A0-02): days with a purchase, days together, customers they sent. */
export const LOYALTY_SIGNS = { orders: 2, tenure: 365, referrals: 1 } as const;
