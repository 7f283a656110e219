import type { Basis, Momentum, Stage, Tier } from './axes';
import type { Hold } from './holding';
import type { PlayId, VariantId } from './plays/list';
import type { PlayFacts, Step } from './plays/play';
import type { Reason } from './reason';

/** The answer of the engine: where a relationship stands and what to do next (MODEL.md §4, Output). */

/** A stage set by hand that is in force. */
export interface OverrideInForce {
  by: string | null;
  at: string;
  expiresAt: string;
  /** The facts would say something else. */
  conflicts: boolean;
}

/** One play that may be suggested now. */
export interface RankedPlay {
  play: PlayId;
  /** Id of the fact it answers, `*` when it answers none, null when that fact has no id. */
  evidence: string | null;
  /** value × urgency × fit, 0..1. */
  score: number;
  urgency: number;
  /** The play's worth for this tier. */
  value: number;
  /** How often the rep takes this play up. */
  fit: number;
  facts: PlayFacts;
  /** What the screen offers to do about it. */
  step: Step;
  /** The ground that care, tier or facts give it beside its own; it never changes the score. */
  variant: { id: VariantId; facts: PlayFacts } | null;
}

/** What the card shows first. */
export interface PrimaryPlay {
  play: PlayId | 'wait' | 'respect';
  evidence: string | null;
  score: number;
  facts: PlayFacts;
  /** With `wait`: the date on which there will be something to do, null if none is in sight. */
  reviewAt?: string | null;
}

/** What keeps a play back that would otherwise be suggested. */
export interface HeldPlay {
  play: PlayId;
  /** `muted`: the rep never wants this kind. */
  by: Hold['by'] | 'muted';
  /** First date on which it no longer holds; absent when time alone does not lift it. */
  until?: string;
}

/** Where a contact stands; every number rounded to 6 decimals, unknown = null. */
export interface Standing {
  /** What counts: the derived stage, or the one set by hand. */
  stage: Stage;
  derivedStage: Stage;
  basis: Basis;
  momentum: Momentum;
  tier: Tier;
  tierSource: 'human' | 'derived';
  override: OverrideInForce | null;
  reasons: Reason[];
  /** Channels that may be used, in order of preference. */
  reachable: string[];
  signals: {
    silentDays: number | null;
    typicalGapDays: number;
    usualGapDays: number | null;
    thetaDays: number;
    warmth: number;
  };
  primary: PrimaryPlay;
  ranked: RankedPlay[];
  held: HeldPlay[];
  /** First date within 400 days on which anything shown here would differ, else null. */
  recheckAt: string | null;
}
