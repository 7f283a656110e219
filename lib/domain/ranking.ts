import type { DayNumber } from '@/lib/base/days';
import { dateOfDay } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import { DayAsked } from './day-asked';
import { holdsOn, isHeld } from './holding';
import { FIT_ALL, FIT_DONE, TIER_WEIGHT } from './params';
import type { KnownPlay, PlayId } from './plays/list';
import type { Firing, Situation } from './plays/play';
import type { HeldPlay, RankedPlay } from './standing';

/** How often each play was taken up and dismissed in the whole workspace (MODEL.md §4, "Score"). */
export type PlayCounts = {
  readonly [play in PlayId]?: { readonly done?: number; readonly dismissed?: number } | undefined;
};

/** What ranking needs beside the situation. */
export interface Weighing {
  readonly plays: readonly KnownPlay[];
  readonly counts: PlayCounts;
}

/** A play that may be suggested, weighed. */
export interface Weighed {
  readonly play: KnownPlay;
  readonly firing: Firing;
  readonly value: number;
  readonly fit: number;
  /** Rounded to 6 decimals. */
  readonly score: number;
}

/** The plays that fire on a day. */
export interface Ranking {
  /** Those that may be suggested, best first; equals in the order of the list. */
  readonly ranked: readonly Weighed[];
  /** Those that something holds back, in the order of the list, each with its best firing. */
  readonly heldBack: readonly Pick<Weighed, 'play' | 'firing'>[];
}

/** Asks every play on a day and ranks what may be suggested. */
export function rankPlays(situation: Situation, weighing: Weighing): Ranking {
  const ranked: Weighed[] = [];
  const heldBack: Pick<Weighed, 'play' | 'firing'>[] = [];
  for (const play of weighing.plays) {
    const firings = play.fires(situation);
    const [best] = firings;
    if (!best) continue;
    const free = firings.find((each) => !isHeld(play, each, situation));
    if (free) ranked.push(weigh(play, free, situation, weighing));
    else heldBack.push({ play, firing: best });
  }
  if (ranked.length > 1) ranked.sort((a, b) => b.score - a.score);
  return { ranked, heldBack };
}

/** The id of the fact a play answers, `*` when it answers none in particular. */
export function evidenceOf({ play, firing }: Pick<Weighed, 'play' | 'firing'>): string | null {
  return play.hides === 'evidence' ? (firing.trigger?.id ?? null) : '*';
}

/** A ranked play as it is told: numbers rounded, with the ground and the step that fit. */
export function tellPlay(weighed: Weighed, situation: Situation): RankedPlay {
  const { play, firing, value, fit, score } = weighed;
  return {
    play: play.id,
    evidence: evidenceOf(weighed),
    score,
    urgency: round6(firing.urgency),
    value: round6(value),
    fit: round6(fit),
    facts: firing.facts,
    ...groundOf(weighed, situation),
  };
}

function groundOf(
  { play, firing }: Weighed,
  situation: Situation,
): Pick<RankedPlay, 'step' | 'variant'> {
  for (const { id, step, fits } of play.variants ?? []) {
    const facts = fits(situation, firing);
    if (facts) return { step, variant: { id, facts } };
  }
  return { step: play.step, variant: null };
}

/** The plays that would be suggested but for something, and each such thing. */
export function tellHeld(
  { heldBack }: Pick<Ranking, 'heldBack'>,
  situation: Situation,
): HeldPlay[] {
  return heldBack.flatMap(({ play, firing }) =>
    holdsOn(play, firing, situation).map(({ by, endDay }) =>
      Number.isFinite(endDay)
        ? { play: play.id, by, until: dateOfDay(endDay) }
        : { play: play.id, by },
    ),
  );
}

/**
 * The first day up to a last one on which the same plays stand in another order, because their
 * urgencies have drifted apart; undefined when there is none.
 * @param last no day up to it brings anything else that is new
 */
export function dayOfNewOrder(
  ranked: readonly Weighed[],
  situation: Situation,
  weighing: Weighing,
  last: DayNumber,
): DayNumber | undefined {
  if (ranked.length < 2) return undefined;
  const places = ranked.map(({ play }) => weighing.plays.indexOf(play));
  for (let day = situation.on.day + 1; day <= last; day++) {
    const then = { ...situation, on: new DayAsked(day) };
    const scores = ranked.map(({ play, firing }) => {
      const same = play.fires(then).find((each) => !isHeld(play, each, then));
      return weigh(play, same ?? firing, then, weighing).score;
    });
    const isInOrder = scores.every((score, index) => {
      const before = scores[index - 1] ?? Infinity;
      return (
        before > score || (before === score && (places[index - 1] ?? 0) < (places[index] ?? 0))
      );
    });
    if (!isInOrder) return day;
  }
  return undefined;
}

function weigh(
  play: KnownPlay,
  firing: Firing,
  { tier }: Situation,
  { counts }: Weighing,
): Weighed {
  const value = firing.value * (play.isWeighedByTier ? TIER_WEIGHT[tier] : 1);
  const fit = fitOf(counts[play.id]);
  return { play, firing, value, fit, score: round6(value * firing.urgency * fit) };
}

function fitOf(count: PlayCounts[PlayId]): number {
  const { done = 0, dismissed = 0 } = count ?? {};
  return (FIT_DONE + done) / (FIT_ALL + done + dismissed);
}
