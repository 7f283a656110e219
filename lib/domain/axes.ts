/** The words of the axes on which a relationship stands (MODEL.md §1); four of the five, consent is a fact. */

export type Stage = 'prospect' | 'new' | 'active' | 'loyal' | 'lapsed';
export type Momentum = 'none' | 'warming' | 'steady' | 'cooling' | 'silent';
export type Tier = 'value' | 'potential' | 'ordinary';
/** How we mean to look after somebody; sets the rhythm aimed at, never the stage. */
export type Care = 'basic' | 'reactive' | 'accountable' | 'proactive' | 'partner';

/** What decides the stage: what they bought, or what passed between us. */
export type Basis = 'purchases' | 'interactions';
