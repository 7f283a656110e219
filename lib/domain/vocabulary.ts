import type { Momentum, Stage, Tier } from './axes';

/**
 * The words in which the rep wants to hear where somebody stands (MODEL.md §1, first table). One
 * model lies under all of them: choosing other words changes no contact and no suggestion.
 *
 * - `stages`: the five stages of the model
 * - `natures`: 潜在, 现有, 长期, 流失
 * - `kinds`: 潜在, 新, 重要, 忠诚, 流失; important is whoever is of the tier value
 * - `phases`: 潜在, 新, 忠诚, 流失
 * - `periods`: 考察, 形成, 稳定, 退化
 */
export const VOCABULARIES = ['stages', 'natures', 'kinds', 'phases', 'periods'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

export const NATURES = ['potential', 'existing', 'longTerm', 'lost'] as const;
export const KINDS = ['potential', 'new', 'important', 'loyal', 'lost'] as const;
export const PHASES = ['potential', 'new', 'loyal', 'lost'] as const;
export const PERIODS = ['probing', 'forming', 'stable', 'declining'] as const;

export type Nature = (typeof NATURES)[number];
export type Kind = (typeof KINDS)[number];
export type Phase = (typeof PHASES)[number];
export type Period = (typeof PERIODS)[number];

/** As far as it matters for the words: where somebody stands. */
export interface Stand {
  readonly stage: Stage;
  readonly momentum: Momentum;
  readonly tier: Tier;
}

const NATURE_OF: Readonly<Record<Stage, Nature>> = {
  prospect: 'potential',
  new: 'existing',
  active: 'existing',
  loyal: 'longTerm',
  lapsed: 'lost',
};

const PHASE_OF: Readonly<Record<Stage, Phase>> = {
  prospect: 'potential',
  new: 'new',
  // These four have no word between new and loyal.
  active: 'new',
  loyal: 'loyal',
  lapsed: 'lost',
};

/** 潜在, 现有 (new and active), 长期 (loyal), 流失. */
export const natureOf = ({ stage }: Pick<Stand, 'stage'>): Nature => NATURE_OF[stage];

/** 潜在, 新 (all who are not yet loyal), 忠诚, 流失. */
export const phaseOf = ({ stage }: Pick<Stand, 'stage'>): Phase => PHASE_OF[stage];

/** As the phases, but whoever buys and is of the tier value is 重要. */
export function kindOf({ stage, tier }: Pick<Stand, 'stage' | 'tier'>): Kind {
  const phase = PHASE_OF[stage];
  const isThere = phase === 'new' || phase === 'loyal';
  return isThere && tier === 'value' ? 'important' : phase;
}

/**
 * 考察 (prospect), 形成 (new, or active and not cooling), 稳定 (loyal and warming or steady), 退化
 * (new, active or loyal, and cooling or silent). Null where the four have no word: a lapsed
 * relationship is over, and of a loyal one that was set by hand nothing may have been seen.
 */
export function periodOf({ stage, momentum }: Pick<Stand, 'stage' | 'momentum'>): Period | null {
  if (stage === 'prospect') return 'probing';
  if (stage === 'lapsed') return null;
  if (momentum === 'cooling' || momentum === 'silent') return 'declining';
  if (stage !== 'loyal') return 'forming';
  return momentum === 'none' ? null : 'stable';
}

/** What stands in the place of the stage: a word of the chosen vocabulary, or the stage without one. */
export type StandWord = Stage | Nature | Kind | Period;

/** The word of a vocabulary for where somebody stands. */
export function standWord(stand: Stand, vocabulary: Vocabulary): StandWord {
  switch (vocabulary) {
    case 'stages':
      return stand.stage;
    case 'natures':
      return natureOf(stand);
    case 'kinds':
      return kindOf(stand);
    case 'phases':
      return phaseOf(stand);
    case 'periods':
      return periodOf(stand) ?? stand.stage;
  }
}

const STARS: Readonly<Record<Tier, number>> = { value: 3, potential: 2, ordinary: 1 };

/** Stars are a way to show the tier: value 3, potential 2, ordinary 1. */
export const starsOf = (tier: Tier): number => STARS[tier];
