import type { PartGivenBack } from './amount-left';
import type { Care, Stage, Tier } from './axes';

/** What every entry may carry. `at` and all other times: a date, or an instant with Z or an offset. */
interface Entry {
  readonly id?: string | null | undefined;
  readonly at: string;
  /** Id of the entry that this one corrects. */
  readonly replaces?: string | null | undefined;
  /** The correction only takes the other away. */
  readonly void?: boolean | undefined;
}

export interface InteractionEntry extends Entry {
  /** `in` from the person, `out` from the rep, `both` a meeting or call. */
  readonly dir: 'in' | 'out' | 'both';
  /** Channel, default `email`. */
  readonly ch?: string | undefined;
  /** Written by a machine. */
  readonly auto?: boolean | undefined;
}

export interface PurchaseEntry extends Entry {
  /** What was paid; nothing or less is no purchase. */
  readonly amount: number;
  /** ISO 4217; absent = the rep's own currency. */
  readonly currency?: string | null | undefined;
  readonly refunded?: boolean | undefined;
  /** When it was given back; a day ahead has not happened yet. */
  readonly refundedAt?: string | null | undefined;
  /** What was given back in parts, in the currency of the purchase. */
  readonly refunds?: readonly PartGivenBack[] | undefined;
}

export interface FeedbackEntry extends Entry {
  /** What it was about: a complaint, a suggestion, praise, a need. */
  readonly sort?: string | null | undefined;
  /** How likely they are to recommend, 0..10. */
  readonly nps?: number | null | undefined;
  /** How content they are, 1..5. */
  readonly csat?: number | null | undefined;
  /** How their words sound, below 0 = unhappy, above = happy. */
  readonly sentiment?: number | null | undefined;
}

export interface ConsentEntry extends Entry {
  /** A channel, or `all`. */
  readonly channel: string;
  readonly state: 'in' | 'out';
}

/** Something promised; open until it is done. */
export interface TaskEntry extends Omit<Entry, 'at'> {
  /** Missing = it always was. */
  readonly createdAt?: string | null | undefined;
  readonly dueAt?: string | null | undefined;
  readonly doneAt?: string | null | undefined;
}

/** Somebody this contact has sent to us. */
export interface ReferralEntry extends Entry {
  /** Who came. */
  readonly name?: string | null | undefined;
}

export interface PlayEventEntry extends Entry {
  readonly play: string;
  /** Id of the fact that the play answered, or `*`. */
  readonly evidence?: string | null | undefined;
  readonly action: 'done' | 'dismissed' | 'snoozed';
  /** Dismissed for this contact as a kind: whatever it answers, it never comes back by itself. */
  readonly isForGood?: boolean | undefined;
  /** The rep wants none of its kind from now on: for this day it hides the kind, whatever it answers. */
  readonly isForKind?: boolean | undefined;
  readonly until?: string | null | undefined;
}

export interface StageOverrideEntry extends Entry {
  /** null withdraws the one before. */
  readonly stage: Stage | null;
  readonly by?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** What the engine is given about one contact (MODEL.md §1, "Facts"). Whatever is absent is unknown. */
export interface ContactFacts {
  readonly capturedAt?: string | null | undefined;
  readonly interactions?: readonly InteractionEntry[] | undefined;
  readonly purchases?: readonly PurchaseEntry[] | undefined;
  readonly feedback?: readonly FeedbackEntry[] | undefined;
  readonly consent?: readonly ConsentEntry[] | undefined;
  readonly tasks?: readonly TaskEntry[] | undefined;
  readonly referrals?: readonly ReferralEntry[] | undefined;
  readonly playEvents?: readonly PlayEventEntry[] | undefined;
  readonly stageOverrides?: readonly StageOverrideEntry[] | undefined;
  /** `YYYY-MM-DD` or `MM-DD`. */
  readonly birthday?: string | null | undefined;
  /** The days themselves, `YYYY-MM-DD`, of a birthday kept by a calendar that is not ours. */
  readonly birthdays?: readonly string[] | undefined;
  /** Channels in order of preference, default `['email']`. */
  readonly channels?: readonly string[] | undefined;
  readonly doNotContact?: boolean | undefined;
  /** Set by a human; else derived. */
  readonly tier?: Tier | null | undefined;
  /** Set by a human, default `accountable`. */
  readonly care?: Care | null | undefined;
  /** The whole contact is put aside. */
  readonly snooze?:
    | { readonly at: string; readonly until?: string | null | undefined }
    | null
    | undefined;
}
