import { dateOfDay } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import type { PlayId } from './fact';
import { holdsOn } from './holding';
import { FIT_ALL, FIT_DONE, TIER_WEIGHT } from './params';
import type { Firing, Play, Situation } from './plays/play';
import type { HeldPlay, RankedPlay, Tier } from './standing';

/** How often each play was taken up and dismissed in the whole workspace (MODEL.md §4, "Score"). */
export type PlayCounts = {
  readonly [play in PlayId]?: { readonly done?: number; readonly dismissed?: number } | undefined;
};

/** What ranking needs beside the situation. */
export interface Weighing {
  readonly plays: readonly Play[];
  readonly counts: PlayCounts;
  readonly tier: Tier;
}

/** The plays that may be suggested on a day, best first; equals in the order of the list. */
export function rankPlays(situation: Situation, weighing: Weighing): RankedPlay[] {
  const ranked: RankedPlay[] = [];
  for (const play of weighing.plays) {
    const firing = play.fires(situation);
    if (!firing || holdsOn(play, firing, situation).length > 0) continue;
    ranked.push(weigh(play, firing, weighing));
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** The plays that would be suggested but for something, and that something; in the order of the list. */
export function heldPlays(situation: Situation, plays: readonly Play[]): HeldPlay[] {
  return plays.flatMap((play) => {
    const firing = play.fires(situation);
    const holds = firing ? holdsOn(play, firing, situation) : [];
    return holds.map(({ by, endDay }) =>
      Number.isFinite(endDay)
        ? { play: play.id, by, until: dateOfDay(endDay) }
        : { play: play.id, by },
    );
  });
}

function weigh(play: Play, firing: Firing, { counts, tier }: Weighing): RankedPlay {
  const value = firing.value * (play.isWeighedByTier ? TIER_WEIGHT[tier] : 1);
  const fit = fitOf(counts[play.id]);
  return {
    play: play.id,
    evidence: play.hides === 'evidence' ? (firing.trigger?.id ?? null) : '*',
    score: round6(value * firing.urgency * fit),
    urgency: round6(firing.urgency),
    value: round6(value),
    fit: round6(fit),
    facts: firing.facts,
  };
}

function fitOf(count: PlayCounts[PlayId]): number {
  const { done = 0, dismissed = 0 } = count ?? {};
  return (FIT_DONE + done) / (FIT_ALL + done + dismissed);
}
