import { askFeedback } from './ask-feedback';
import { askReferral } from './ask-referral';
import { decide } from './decide';
import { firstTouch } from './first-touch';
import { followUp } from './follow-up';
import { greet } from './greet';
import type { Ground, Play, Variant } from './play';
import { promise } from './promise';
import { reconnect } from './reconnect';
import { reply } from './reply';
import { resolve } from './resolve';
import { thankReferral } from './thank-referral';
import { upsell } from './upsell';
import { welcome } from './welcome';
import { winBack } from './win-back';

const ALL = [
  resolve,
  reply,
  promise,
  welcome,
  reconnect,
  firstTouch,
  followUp,
  winBack,
  upsell,
  askReferral,
  askFeedback,
  greet,
  thankReferral,
  decide,
] as const;

export type PlayId = (typeof ALL)[number]['id'];
type Variants = Extract<(typeof ALL)[number], { variants: unknown }>['variants'];
export type VariantId = Variants[number]['id'];
export type KnownPlay = Play & {
  readonly id: PlayId;
  readonly variants?: readonly (Variant & { readonly id: VariantId })[];
};

/** Every play, in the order that breaks ties (MODEL.md §4). A new play is its file and a word here. */
export const PLAYS: readonly KnownPlay[] = ALL;

export const PLAY_IDS: readonly PlayId[] = ALL.map(({ id }) => id);

/** What suggestions of a play go by. */
export const groundOf = (id: PlayId): Ground | undefined =>
  PLAYS.find((play) => play.id === id)?.restsOn;

/**
 * Whether a play is about something owed (a complaint, an answer, a promise): its worth does not
 * depend on whose it is. Everything else Alongside proposes by itself.
 */
export const isOwed = (id: PlayId): boolean => OWED.has(id);

const OWED: ReadonlySet<PlayId> = new Set(
  PLAYS.filter(({ isWeighedByTier }) => !isWeighedByTier).map(({ id }) => id),
);

/**
 * Whether the day's bound holds for a play: for what Alongside proposes by itself and what can as
 * well be done tomorrow. What is owed to somebody and a birthday have their day.
 */
export const isBounded = (play: PlayId): boolean => !isOwed(play) && play !== 'greet';
