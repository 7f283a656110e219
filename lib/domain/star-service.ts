import * as z from 'zod/mini';
import type { Tier } from './axes';
import { care, tier } from './axes';

/**
 * What the rep means to give to whom, by stars (SEEDS A2-23). Stars show the tier (MODEL.md §1), so
 * the table goes by it. It promises and reminds: no stage, rhythm or rank rests on it.
 */
export const service = z.object({
  /** Whole days within which they are answered; 0 = on the same day. */
  answerDays: z.int().check(z.minimum(0), z.maximum(60)),
  /** How closely to look after them; what counts is what the rep sets with each contact. */
  care,
  /** What they are offered, in the rep's own words; null = as Alongside words it. */
  offers: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type Service = z.infer<typeof service>;

export const serviceTable = z.object({ value: service, potential: service, ordinary: service });
export type ServiceTable = z.infer<typeof serviceTable>;

/** The table until the rep changes it: a judgement. */
export const USUAL_SERVICE: ServiceTable = {
  value: { answerDays: 1, care: 'proactive', offers: null },
  potential: { answerDays: 2, care: 'accountable', offers: null },
  ordinary: { answerDays: 3, care: 'accountable', offers: null },
};

/** The tiers in the order of their stars, most first. */
export const TIERS_BY_STARS: readonly Tier[] = tier.options;

/**
 * In how many days an answer is due.
 * @param daysAgo whole days since they wrote or complained
 * @returns below 0 = so many days late
 */
export const answerDueInDays = (daysAgo: number, { answerDays }: Service): number =>
  answerDays - daysAgo;
