import * as z from 'zod/mini';

/** The words of the axes on which a relationship stands (MODEL.md §1); four of the five, consent is a fact. */

export const stage = z.enum(['prospect', 'new', 'active', 'loyal', 'lapsed']);
export type Stage = z.infer<typeof stage>;

export type Momentum = 'none' | 'warming' | 'steady' | 'cooling' | 'silent';

export const tier = z.enum(['value', 'potential', 'ordinary']);
export type Tier = z.infer<typeof tier>;

/** How we mean to look after somebody; sets the rhythm aimed at, never the stage. */
export const care = z.enum(['basic', 'reactive', 'accountable', 'proactive', 'partner']);
export type Care = z.infer<typeof care>;

/** What decides the stage: what they bought, or what passed between us. */
export type Basis = 'purchases' | 'interactions';
