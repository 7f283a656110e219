import * as z from 'zod';

/** The rows of a judged file, as MODEL.md §2.6 describes them. Fields not named here are let be. */

const number = z.number();
const count = z.int().nonnegative();
const timing = z.object({ r: number, alpha: number, a: number, b: number });
const spend = z.object({ p: number, q: number, v: number });
const judged = { tolerance: number, reason: z.string().optional() };
const watched = { x: count, t_x: number.nonnegative(), T: number.nonnegative() };
const weeks = number.nonnegative();

const fit = {
  data: z.string(),
  rows: z.string(),
  unit: z.string().default('weeks'),
  n: count.optional(),
  repeaters: count.optional(),
  fallback: z.boolean().optional(),
  rough: z.boolean().optional(),
};
const kinds = z.object({ params: number, logLik: number, objective: number.optional() });
const model = z.enum(['BG/NBD', 'MBG/NBD']);
const noFit = z.object({ ...fit, model, method: z.literal('none') });
const timingFit = z.object({
  ...fit,
  ...timing.shape,
  model,
  method: z.enum(['MLE', 'MAP']),
  logLik: number,
  prior: z.object({ centre: timing }).optional(),
  objective: number.optional(),
  tolerance: kinds,
});
const spendFit = z.object({
  ...fit,
  ...spend.shape,
  model: z.literal('Gamma-Gamma'),
  logLik: number,
  tolerance: kinds,
});

const published = z.discriminatedUnion('fn', [
  z.object({
    fn: z.literal('condExp'),
    params: timing,
    args: z.object({ ...watched, t: weeks }),
    value: number,
    ...judged,
  }),
  z.object({
    fn: z.literal('expUncond'),
    params: timing,
    args: z.object({ t: weeks }),
    value: number,
    ...judged,
  }),
  z.object({
    fn: z.literal('ggMean'),
    what: z.string(),
    data: z.string().optional(),
    params: spend,
    value: z.array(number),
    ...judged,
  }),
]);

/** How a row of each list is read; the names of the lists as they stand in the file. */
export const ROWS = {
  fits: z.union([noFit, timingFit, spendFit]),
  published,
  rows: z.object({
    params: timing,
    ...watched,
    t: weeks,
    pAlive: number,
    pBuyWithin_t: number,
    expected_t: number,
    logLik: number,
    ...judged,
  }),
  mbg: z.object({
    params: timing,
    ...watched,
    t: weeks,
    pAlive: number,
    pBuyWithin_t: number.optional(),
    expected_t: number,
    logLik: number,
    ...judged,
  }),
  unconditional: z.object({ params: timing, t: weeks, expected: number, ...judged }),
  gammaGamma: z.object({
    params: spend,
    x: count,
    mean: number,
    expectedSpend: number,
    ...judged,
  }),
  clv: z.object({
    params: timing,
    ...watched,
    mean: number,
    periods: count,
    discount: number,
    clv: number,
    ...judged,
  }),
  rfm: z.object({
    label: z.string().optional(),
    values: z.array(number),
    reversed: z.boolean(),
    scores: z.array(number),
  }),
};

const score = z.array(count).length(5);
export const rfmFile = z.object({
  data: z.string(),
  n: count.optional(),
  customers: z.array(z.object({ ID: number, R: count, F: count, M: count })),
  counts: z.object({ R: score, F: score, M: score }).optional(),
});

export type FitRow = z.infer<typeof ROWS.fits>;
export type PublishedRow = z.infer<typeof published>;
export type TimingRow = z.infer<typeof ROWS.mbg>;
export type ValueRow = z.infer<typeof ROWS.clv>;
export type RfmFile = z.infer<typeof rfmFile>;
