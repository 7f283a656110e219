import type { Stage, Tier } from './axes';
import { TIER_WEIGHT, TODAY } from './params';
import type { PlayId } from './plays/list';
import { isBounded, isOwed, PLAY_IDS } from './plays/list';
import { fitOf } from './ranking';
import type { RankedPlay } from './standing';

/**
 * Today: what is due across contacts, in the engine's order. A place in the list is given by the
 * score; of what is equally urgent, existing customers stand first (SEEDS A2-42); and of what
 * Alongside proposes by itself only so much comes up in a day.
 */

/** What ranks a suggestion, as the engine has told it on a day. */
export type KeptPlay = Pick<
  RankedPlay,
  'play' | 'evidence' | 'score' | 'urgency' | 'value' | 'fit'
>;

/** A contact to whom something may be suggested. */
export interface Candidate {
  readonly contactId: string;
  readonly stage: Stage;
  readonly tier: Tier;
  /** Best first, as the engine ranks. */
  readonly ranked: readonly KeptPlay[];
}

/** Why a row stands where it stands, in facts that the screen words; no score among them. */
export type PlaceReason =
  /** Owed to them: never held back by the day's bound. */
  | { readonly code: 'owed' }
  | { readonly code: 'urgency'; readonly level: 'now' | 'soon' | 'canWait' }
  /** How much the contact is worth weighs in. */
  | { readonly code: 'tier'; readonly tier: Tier }
  /** The rep takes this kind up, or dismisses it, more often than not. */
  | { readonly code: 'habit'; readonly taken: 'often' | 'seldom' }
  /** What decides between it and the row above. */
  | { readonly code: 'below'; readonly contactId: string; readonly by: Decider };

/**
 * What puts one row below another: it is less urgent; a lesser kind of thing, or to somebody worth
 * less (`worth`); of a kind that is taken up less (`habit`); equally urgent, and the other is an
 * existing customer; or all is equal, and then tier, kind and an order that means nothing decide.
 */
export type Decider = 'urgency' | 'worth' | 'habit' | 'existingFirst' | 'tier' | 'kind' | 'nothing';

export interface TodayRow {
  readonly contactId: string;
  readonly play: PlayId;
  readonly evidence: string | null;
  readonly why: readonly PlaceReason[];
}

export interface Today {
  /** What is listed, first things first. */
  readonly rows: readonly TodayRow[];
  /** Proposals that would follow, left for another day. */
  readonly left: readonly TodayRow[];
}

interface Placed extends KeptPlay {
  readonly candidate: Candidate;
}

/**
 * Puts contacts in today's order, each with its best suggestion.
 * @param muted kinds of which the rep wants none
 * @param answered proposals that the rep has answered today already: they count for the day's bound
 */
export function orderToday(
  candidates: readonly Candidate[],
  { muted = [], answered = 0 }: { muted?: readonly PlayId[]; answered?: number } = {},
): Today {
  const best = candidates.flatMap((candidate): Placed[] => {
    const first = candidate.ranked.find(({ play }) => !muted.includes(play));
    return first ? [{ ...first, candidate }] : [];
  });
  const placed = existingFirst(best.sort(byScore));
  let room = Math.max(0, TODAY.newADay - answered);
  const rows: TodayRow[] = [];
  const left: TodayRow[] = [];
  let above: Placed | undefined;
  for (const row of placed) {
    const isListed = !isBounded(row.play) || room > 0;
    if (isBounded(row.play) && room > 0) room -= 1;
    (isListed ? rows : left).push(told(row, above));
    above = row;
  }
  return { rows, left };
}

const PLACES = new Map(PLAY_IDS.map((play, index) => [play, index]));
const placeOf = ({ play }: KeptPlay) => PLACES.get(play) ?? 0;

/** By score, then the order of plays, then tier; at last the id, so that the order is always the same. */
function byScore(a: Placed, b: Placed): number {
  if (a.score !== b.score) return b.score - a.score;
  const byPlace = placeOf(a) - placeOf(b);
  if (byPlace !== 0) return byPlace;
  const byTier = TIER_WEIGHT[b.candidate.tier] - TIER_WEIGHT[a.candidate.tier];
  if (byTier !== 0) return byTier;
  return a.candidate.contactId < b.candidate.contactId ? -1 : 1;
}

/** How long somebody has been a customer: past the beginning, at it, not yet or no longer. */
const standingFor = ({ candidate: { stage } }: Placed): number => {
  if (stage === 'active' || stage === 'loyal') return 2;
  return stage === 'new' ? 1 : 0;
};

/**
 * Among rows that are equally urgent the places that the score has given them are taken by existing
 * customers first. What is owed and what is proposed are two such groups: a birthday greeting to an
 * old customer does not outrank the answer that a new one waits for.
 */
function existingFirst(placed: readonly Placed[]): Placed[] {
  const groups = new Map<string, number[]>();
  placed.forEach((row, index) => {
    const key = groupOf(row);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const ordered = [...placed];
  for (const places of groups.values()) {
    const rows = places.flatMap((place) => placed[place] ?? []);
    const members = rows.toSorted((a, b) => standingFor(b) - standingFor(a));
    members.forEach((row, index) => {
      ordered[places[index] ?? 0] = row;
    });
  }
  return ordered;
}

const groupOf = ({ play, urgency }: Placed) => `${isOwed(play)} ${urgency}`;

function told(row: Placed, above: Placed | undefined): TodayRow {
  const { candidate, play, evidence } = row;
  return { contactId: candidate.contactId, play, evidence, why: whyThere(row, above) };
}

function whyThere(row: Placed, above: Placed | undefined): PlaceReason[] {
  const { play, urgency, fit, candidate } = row;
  const why: PlaceReason[] = [];
  if (isOwed(play)) why.push({ code: 'owed' });
  why.push({ code: 'urgency', level: levelOf(urgency) });
  if (!isOwed(play)) why.push({ code: 'tier', tier: candidate.tier });
  const usual = fitOf(undefined);
  if (fit !== usual) why.push({ code: 'habit', taken: fit > usual ? 'often' : 'seldom' });
  if (above) {
    why.push({ code: 'below', contactId: above.candidate.contactId, by: deciderOf(row, above) });
  }
  return why;
}

function levelOf(urgency: number): 'now' | 'soon' | 'canWait' {
  if (urgency >= TODAY.urgentFrom) return 'now';
  return urgency >= TODAY.soonFrom ? 'soon' : 'canWait';
}

/** What the row above has more of; where several count, what counts for most of the difference. */
function deciderOf(row: Placed, above: Placed): Decider {
  const isByPlace = groupOf(row) === groupOf(above) && standingFor(above) > standingFor(row);
  if (isByPlace) return 'existingFirst';
  if (row.score >= above.score) return equalsDecider(row, above);
  const shares: [Decider, number][] = [
    ['urgency', above.urgency / row.urgency],
    ['worth', above.value / row.value],
    ['habit', above.fit / row.fit],
  ];
  return shares.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function equalsDecider(row: Placed, above: Placed): Decider {
  if (row.score > above.score) return 'existingFirst';
  if (row.play !== above.play) return 'kind';
  return row.candidate.tier === above.candidate.tier ? 'nothing' : 'tier';
}
