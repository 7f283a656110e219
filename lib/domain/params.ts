import type { Care } from './axes';

/**
 * Every number of the model, MODEL.md §1 and §4 (`params` of its worked cases). Durations are whole
 * days; urgencies, values and weights are shares of 1. The numbers of §2 stand in
 * `lib/domain/buying/params.ts`. Nothing else in this room holds a constant.
 */

/** Warmth: days after which a contact day counts half. */
export const WARMTH_HALF_LIFE_DAYS = 30;
/** Warmth: what a day counts on which only we wrote; a day on which they took part counts 1. */
export const OUTBOUND_DAY_WEIGHT = 0.5;

/** Contact days no further apart than this are one episode. */
export const EPISODE_DAYS = 3;
/** The rhythm a care type aims at, in days: the prior of the typical gap. */
export const TARGET_GAP_DAYS: Readonly<Record<Care, number>> = {
  basic: 180,
  reactive: 90,
  accountable: 45,
  proactive: 21,
  partner: 10,
};
/** How many observed gaps the target weighs as much as. */
export const TARGET_WEIGHT = 2;
/** Only this many of the latest gaps speak. */
export const GAPS_HEARD = 10;
/** Bounds of the typical gap, in days. */
export const TYPICAL_GAP_MIN_DAYS = 7;
export const TYPICAL_GAP_MAX_DAYS = 365;
/** With fewer two-way gaps than this nothing may be called "usually". */
export const USUAL_GAP_MIN_COUNT = 3;

/** Silence is long (theta) after this many typical gaps, and never before this many days. */
export const THETA_GAPS = 2;
export const THETA_MIN_DAYS = 14;

/** Silent: warmth below this, after more than this many typical gaps. */
export const SILENT_WARMTH = 0.05;
export const SILENT_GAPS = 3;
/** Warming: they took part no longer ago than this … */
export const WARMING_DAYS = 14;
/** … and warmth is this many times what it was … */
export const WARMING_RATIO = 1.5;
/** … this many days ago, when it is taken to have been at least this. */
export const WARMING_LOOK_BACK_DAYS = 30;
export const WARMING_FLOOR = 0.25;

/** Purchases: days after which somebody is expected to buy again, unless the rep says otherwise. */
export const REPURCHASE_DAYS = 90;
/** Bounds of the gap between purchases, in days. */
export const REPURCHASE_GAP_MIN_DAYS = 14;
export const REPURCHASE_GAP_MAX_DAYS = 365;
/** Lapsed after this many times the expected days, and after this many gaps of one's own. */
export const LAPSE_REPURCHASES = 2;
export const LAPSE_GAPS = 3;
/** Loyal by purchases: on this many days, over at least this long. */
export const LOYAL_PURCHASE_DAYS = 3;
export const LOYAL_SPAN_DAYS = 180;

/** A mutual exchange is new for this many days. */
export const NEW_DAYS = 30;
/** Loyal: mutual for at least this long … */
export const LOYAL_TENURE_DAYS = 365;
/** … and within the last year this many contact days, in this many months, this many with them. */
export const LOYAL_CONTACT_DAYS = 4;
export const LOYAL_MONTHS = 4;
export const LOYAL_INBOUND_DAYS = 2;
/** "The last year": days younger than this. */
export const YEAR_DAYS = 365;
/** A stage set by hand holds this long unless it says otherwise. */
export const OVERRIDE_DAYS = 90;

/** Which rules gave a stage: raised when they change, so that the history can say so. */
export const RULES_VERSION = 1;

/**
 * Signs of a kind of care (SEEDS A0-08, A0-13, A0-17, A0-22): few of their own messages in half a
 * year; most talks begun by us, of enough talks to say so (our judgement: three); needs they named
 * before the first order; suggestions within a year.
 */
export const CARE_SIGNS = {
  inboundDays: 180,
  fewInbound: 1,
  talks: 3,
  startedByUsPercent: 70,
  needsBeforeOrder: 3,
  suggestions: 2,
  suggestionDays: 365,
} as const;

/** What a tier makes of a play's value. */
export const TIER_WEIGHT = { value: 1, potential: 0.85, ordinary: 0.7 } as const;
/** Fit of a play: (FIT_DONE + done) / (FIT_ALL + done + dismissed), the mean of Beta(3,1). */
export const FIT_DONE = 3;
export const FIT_ALL = 4;
/** After our own message nothing proactive is suggested for this long. */
export const REST_DAYS = 3;
/** Each further dismissal hides this many times as long … */
export const DISMISSAL_GROWTH = 2;
/** … up to this many days; no snooze lasts longer either. */
export const DISMISSAL_MAX_DAYS = 365;
export const SNOOZE_MAX_DAYS = 365;
/** Confidence: contact days that make a rhythm credible, and gaps between purchases that make one. */
export const SURE = { contactDays: 4, purchaseGaps: USUAL_GAP_MIN_COUNT } as const;
/**
 * Today: of what Alongside proposes by itself so many a day (PLAYS.md §3.2), and from which urgency
 * on something cannot wait, or should not wait long.
 */
export const TODAY = { newADay: 12, urgentFrom: 0.9, soonFrom: 0.6 } as const;
/** Dismissed as "not the right moment": days after which it is asked again. */
export const DISMISS = { notNowDays: 7 } as const;
/** How far the look-ahead goes. */
export const LOOK_AHEAD_DAYS = 400;

/**
 * Feedback: negative up to these scores or below this sentiment; positive from these scores on or
 * above it, if nothing in it is negative.
 */
export const FEEDBACK = {
  npsNegative: 6,
  npsPositive: 9,
  csatNegative: 2,
  csatPositive: 4,
  sentiment: 0,
} as const;

/** Resolve: worth, cool-down, how long a complaint or a refund asks for an answer, and how urgently. */
export const RESOLVE = {
  value: 1,
  coolDown: 7,
  feedbackMaxDays: 180,
  refundMaxDays: 30,
  freshDays: 14,
  urgency: 1,
  lateUrgency: 0.8,
} as const;
/** Reply: worth, cool-down, how long an inbound waits, and how its urgency grows a day. */
export const REPLY = { value: 0.95, coolDown: 3, maxDays: 45, urgency: 0.6, perDay: 0.1 } as const;
/** Promise: worth, cool-down, how many days ahead, and urgency when overdue, due today and soon. */
export const PROMISE = {
  value: 0.9,
  coolDown: 3,
  aheadDays: 2,
  overdueUrgency: 1,
  todayUrgency: 0.95,
  soonUrgency: 0.7,
} as const;
/** Welcome: worth, cool-down, first day after the purchase, and urgency while fresh and later. */
export const WELCOME = {
  value: 0.7,
  coolDown: 30,
  minDays: 1,
  freshDays: 14,
  urgency: 0.9,
  lateUrgency: 0.5,
} as const;
/** Reconnect: worth (loyal: more), cool-down, and urgency from `urgency` up to `urgency + rise`. */
export const RECONNECT = {
  value: 0.65,
  loyalValue: 0.75,
  coolDown: 14,
  urgency: 0.3,
  rise: 0.7,
} as const;
/** First touch: worth, cool-down, the last day, and the days over which its urgency would reach 0. */
export const FIRST_TOUCH = { value: 0.6, coolDown: 14, maxDays: 60, fadeDays: 90 } as const;
/** Follow-up: worth, cool-down, the last day, urgency, and the wait after a first and a second try. */
export const FOLLOW_UP = {
  value: 0.55,
  coolDown: 5,
  maxDays: 60,
  urgency: 0.5,
  perDay: 0.05,
  prospectWaitDays: [5, 10],
  newWaitDays: [7, 14],
} as const;
/**
 * Win back: worth, cool-down, least urgency, the days over which it would fade by 1, how often it is
 * tried, and the contact days that make a relationship worth it without a purchase.
 */
export const WIN_BACK = {
  value: 0.75,
  coolDown: 90,
  leastUrgency: 0.45,
  fadeDays: 730,
  maxTries: 2,
  contactDays: 4,
} as const;
/** Upsell: worth, cool-down, urgency, purchase days, and the share of the own gap at which it fits. */
export const UPSELL = {
  value: 0.5,
  coolDown: 30,
  urgency: 0.7,
  purchaseDays: 2,
  gapsFrom: 0.8,
  gapsTo: 1.5,
} as const;
/** Ask for a referral: worth, cool-down, urgency, and how long praise holds. */
export const ASK_REFERRAL = { value: 0.5, coolDown: 180, urgency: 0.7, maxDays: 180 } as const;
/** Ask for feedback: worth, cool-down, urgency, when after a purchase and after a complaint's answer. */
export const ASK_FEEDBACK = {
  value: 0.45,
  coolDown: 60,
  urgency: 0.6,
  minDays: 7,
  maxDays: 45,
  checkBackMinDays: 7,
  checkBackMaxDays: 30,
} as const;
/** Greet: worth, cool-down, how many days ahead, and what each of them takes from the urgency. */
export const GREET = { value: 0.4, coolDown: 300, aheadDays: 3, perDay: 0.2 } as const;
/**
 * Thank for a referral: worth, cool-down, urgency, and how long thanks are due. Not in MODEL.md: a
 * judgement, between asking for feedback and a greeting.
 */
export const THANK_REFERRAL = { value: 0.45, coolDown: 30, urgency: 0.8, maxDays: 30 } as const;
/**
 * Decide: worth, cool-down, urgency; prospects after this many unanswered days and a wait, or idle
 * for longer than a limit (shorter while an inbound lies unanswered).
 */
export const DECIDE = {
  value: 0.2,
  coolDown: 90,
  urgency: 0.5,
  unansweredDays: 3,
  unansweredWaitDays: 14,
  idleDays: 60,
  idleUnansweredDays: 45,
} as const;

/**
 * When the further plays of PLAYS.md §3.4 give a play their ground: saved lately (P-01), silent after
 * our mail (P-04), bought beyond the own gap (P-24), many mails and no answer (P-43), near the day of
 * the next order (P-23), satisfaction low or fallen (P-42).
 */
export const GROUNDS = {
  savedLatelyDays: 2,
  usefulAfterDays: 14,
  overdueGaps: 1.5,
  unheardDays: 60,
  unheardMails: 5,
  reorderGapsFrom: 0.9,
  reorderGapsTo: 1.1,
  csatLow: 2,
  csatFall: 1.5,
} as const;
