import type { DayNumber, Moment } from '@/lib/base/days';
import type { HidingRule } from '../hiding';
import type { Past } from '../past';
import type { Momentum, PlayFacts, Stage } from '../standing';

/** A day on which plays are asked: today, or a day of the look-ahead. */
export interface Situation {
  readonly day: DayNumber;
  readonly past: Past;
  /** The effective stage: set by hand, else derived. */
  readonly stage: Stage;
  readonly momentum: Momentum;
}

/** What a play says when it fires. */
export interface Firing {
  /** How pressing, 0..1. */
  readonly urgency: number;
  /** Worth of the play before the tier is weighed in, 0..1. */
  readonly value: number;
  /** Numbers its explanation may use. */
  readonly facts: PlayFacts;
  /** The fact it answers, for plays that answer one. */
  readonly trigger?: { readonly id: string | null; readonly at: Moment };
  /** The channel that it would use when it does not simply need any open one; null = none may be used. */
  readonly channel?: string | null;
}

/** A play: a rule that can suggest (MODEL.md §4). One file each; the list names them in tie-break order. */
export interface Play extends HidingRule {
  /** It pursues: it rests after our own message and after an opt-out. */
  readonly isProactive: boolean;
  /** Its worth depends on how much the contact is worth. */
  readonly isWeighedByTier: boolean;
  /** Whether and how it fires; what keeps it back is not its business. */
  fires(situation: Situation): Firing | undefined;
}
