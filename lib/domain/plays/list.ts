import { askFeedback } from './ask-feedback';
import { askReferral } from './ask-referral';
import { decide } from './decide';
import { firstTouch } from './first-touch';
import { followUp } from './follow-up';
import { greet } from './greet';
import type { Play, Variant } from './play';
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

/** Whether dismissing a suggestion of this play hides it for ever: that message, that complaint. */
export const isDismissedForGood = (id: PlayId): boolean =>
  ALL.some((play) => play.id === id && play.isDismissedForGood);
