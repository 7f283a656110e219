import type { PlayId } from './fact';

/** The answer of the engine: where a relationship stands and what to do next (MODEL.md §4, Output). */

export type Stage = 'prospect' | 'new' | 'active' | 'loyal' | 'lapsed';
export type Momentum = 'none' | 'warming' | 'steady' | 'cooling' | 'silent';
export type Tier = 'value' | 'potential' | 'ordinary';

/** Why the stage is what it is; the screen words it from these numbers alone (MODEL.md §1.2). */
export type Reason =
  | { code: 'SET_BY_HUMAN'; by: string | null; at: string }
  | { code: 'NO_INTERACTION'; capturedDaysAgo: number }
  | { code: 'NEVER_ANSWERED_BY_US'; lastDaysAgo: number }
  | { code: 'NO_REPLY_YET'; lastDaysAgo: number; unanswered: number }
  | { code: 'SILENT'; days: number; limitDays: number; warmth: number }
  | { code: 'FIRST_EXCHANGE_RECENT'; days: number }
  | {
      code: 'LONG_REGULAR';
      tenureDays: number;
      contactDays: number;
      months: number;
      inboundDays: number;
    }
  | { code: 'LAST_CONTACT'; lastDaysAgo: number; contactDaysYear: number };

/** A stage set by hand that is in force. */
export interface OverrideInForce {
  by: string | null;
  at: string;
  expiresAt: string;
  /** The facts would say something else. */
  conflicts: boolean;
}

/** Numbers and words a play's explanation may use, and no others. */
export type PlayFacts = Readonly<Record<string, string | number | null>>;

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
  /**
   * `consent` no channel may be used · `coolDown` done or dismissed · `snoozed` put off by itself ·
   * `contactSnooze` the contact is put aside · `recentOutbound` we have only just written ·
   * `afterOptOut` they opted out of a channel after our last message.
   */
  by: 'consent' | 'coolDown' | 'snoozed' | 'contactSnooze' | 'recentOutbound' | 'afterOptOut';
  /** First date on which it no longer holds; absent when time alone does not lift it. */
  until?: string;
}

/** Where a contact stands; every number rounded to 6 decimals, unknown = null. */
export interface Standing {
  /** What counts: the derived stage, or the one set by hand. */
  stage: Stage;
  derivedStage: Stage;
  basis: 'interactions';
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
