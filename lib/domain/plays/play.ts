import type { Moment } from '@/lib/base/days';
import type { Momentum, Stage, Tier } from '../axes';
import type { DayAsked } from '../day-asked';
import type { HidingRule } from '../hiding';
import type { Past } from '../past';

/** A day on which plays are asked: today, or a day of the look-ahead. */
export interface Situation {
  readonly on: DayAsked;
  readonly past: Past;
  /** The effective stage: set by hand, else derived. */
  readonly stage: Stage;
  readonly momentum: Momentum;
  readonly tier: Tier;
}

/** Numbers and words a play's explanation may use, and no others. */
export type PlayFacts = Readonly<Record<string, string | number | null>>;

/** What the screen offers to do: all but the last human step. */
export type Step =
  | 'reply'
  | 'draft'
  | 'logCall'
  | 'logMeeting'
  | 'keepPromise'
  | 'askFeedback'
  | 'recordPurchase'
  | 'decide';

/**
 * What a suggestion goes by: somebody's own `word` (a promise, a purchase, a complaint, a birthday),
 * `messages` and that none answers them, the `rhythm` of two people, that of `purchases`, or the
 * mere `silence` of this place about somebody.
 */
export type Ground = 'word' | 'messages' | 'rhythm' | 'purchases' | 'silence';

/** What a play says when it fires. */
export interface Firing {
  /** How pressing, 0..1. */
  readonly urgency: number;
  /** Worth of the play before the tier is weighed in, 0..1. */
  readonly value: number;
  readonly facts: PlayFacts;
  /**
   * The fact it answers, for plays that answer one; with when it came, if what came after a contact
   * was put aside is to be shown all the same.
   */
  readonly trigger?: { readonly id: string | null; readonly at?: Moment };
  /** For plays that need a channel of their own: that channel, null = none may be used. */
  readonly channel?: string | null;
}

/** What a play returns when it has nothing to say. */
export const NOTHING: readonly Firing[] = [];

/**
 * A ground for a play that facts, care or tier give, and the step that suits it. It fires when the
 * play does and never weighs on it: when and how high is the play's to say.
 */
export interface Variant {
  /** Of its own among all plays: its words go by it. */
  readonly id: string;
  readonly step: Step;
  /** Numbers for its words when it fits, else undefined. */
  fits(situation: Situation, firing: Firing): PlayFacts | undefined;
}

/**
 * A play: a rule that can suggest (MODEL.md §4). One file each, declaring everything; the list names
 * them in tie-break order.
 */
export interface Play extends HidingRule {
  /** `openChannel` any; `ownChannel` the one its firing names; `nothing`: shown whatever was allowed. */
  readonly needs: 'openChannel' | 'ownChannel' | 'nothing';
  /** It rests for three days after our own message, or after an opt-out that followed it. */
  readonly restsAfter: readonly ('ourMessage' | 'optOut')[];
  /**
   * Its worth depends on how much the contact is worth. Of what is owed to somebody, whoever it is,
   * it does not.
   */
  readonly isWeighedByTier: boolean;
  /** What it goes by, and so how sure it can be (confidence.ts). */
  readonly restsOn: Ground;
  readonly step: Step;
  /** The first that fits gives the ground and the step. */
  readonly variants?: readonly Variant[];
  /**
   * Whether and how it fires, the best first: the first that nothing holds back is suggested. What
   * depends on time asks `on`; what keeps it back is not its business.
   */
  fires(situation: Situation): readonly Firing[];
}

/** Pursuing rests after both. */
export const PURSUES = ['ourMessage', 'optOut'] as const;
