import * as z from 'zod/mini';

/** What was learnt from all customers about when and for how much they buy (MODEL.md §2). */

const above0 = z.number().check(z.positive());
const count = z.int().check(z.nonnegative());

/**
 * BG/NBD and MBG/NBD: while a customer stays, purchases come at a rate of their own; after a
 * purchase they may leave for good. In MBG/NBD the first purchase, too, may be the last.
 */
export const timingName = z.enum(['BG/NBD', 'MBG/NBD']);
export type TimingName = z.infer<typeof timingName>;

/** Rates of buying are Gamma(r, alpha) with alpha in weeks, chances of leaving Beta(a, b). */
export const timingParams = z.object({ r: above0, alpha: above0, a: above0, b: above0 });
export type TimingParams = z.infer<typeof timingParams>;

const known = {
  customers: count,
  /** Customers with a repeat purchase. */
  repeaters: count,
};
const found = {
  ...known,
  model: timingName,
  params: timingParams,
  /** Log-likelihood at the parameters, without any prior. */
  logLik: z.number(),
  /** How often the likelihood was worked out. */
  evaluations: count,
};

/** How the timing was fitted, by the rule of MODEL.md §2.4. */
export const timingFit = z.discriminatedUnion('method', [
  /** Too few customers with a repeat purchase. */
  z.object({ ...known, method: z.literal('none') }),
  z.object({ ...found, method: z.literal('MLE') }),
  /** With a prior, so only a rough estimate. */
  z.object({
    ...found,
    method: z.literal('MAP'),
    /** There were enough customers, but the maximum likelihood lay out of bounds. */
    fallback: z.boolean(),
    /** Centres of the prior on the logs. */
    prior: timingParams,
    /** logLik less the prior's penalty: what was made as large as can be. */
    objective: z.number(),
  }),
]);
export type TimingFit = z.infer<typeof timingFit>;

/** Gamma-Gamma: amounts are Gamma(p, ν), and each customer's ν is Gamma(q, v). */
export const spendParams = z.object({ p: above0, q: above0, v: above0 });
export type SpendParams = z.infer<typeof spendParams>;

export const spendFit = z.object({ params: spendParams, logLik: z.number() });
export type SpendFit = z.infer<typeof spendFit>;

/** The amounts in one currency, of the customers who pay in no other. */
export const currencySpend = z.object({
  /** null: none was named. */
  currency: z.nullable(z.string()),
  repeaters: count,
  /** null: too few customers with a repeat purchase in it. */
  fit: z.nullable(spendFit),
});

export const buyingModel = z.object({ timing: timingFit, spend: z.array(currencySpend) });
export type BuyingModel = z.infer<typeof buyingModel>;
