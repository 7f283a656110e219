import type { DayNumber } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import type { ContactDay } from './contact-days';
import type { Care } from './contact-facts';
import {
  EPISODE_DAYS,
  GAPS_HEARD,
  TARGET_GAP_DAYS,
  TARGET_WEIGHT,
  THETA_GAPS,
  THETA_MIN_DAYS,
  TYPICAL_GAP_MAX_DAYS,
  TYPICAL_GAP_MIN_DAYS,
  USUAL_GAP_MIN_COUNT,
} from './params';

/** How often two people are in contact (MODEL.md §1.1); all in days. */
export interface Rhythm {
  /** What the care type aims at. */
  readonly targetGapDays: number;
  /** Working value, pulled towards the target; never to be called "usual". */
  readonly typicalGapDays: number;
  /** What may be called "usually"; null while there is too little to go by. */
  readonly usualGapDays: number | null;
  /** Silence longer than this is unusual. */
  readonly thetaDays: number;
}

interface Episode {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly hasIn: boolean;
  readonly hasOut: boolean;
}

/** The rhythm that contact days and the kind of care give. */
export function rhythmOf(contactDays: readonly ContactDay[], care: Care): Rhythm {
  const episodes = episodesOf(contactDays);
  const targetGapDays = TARGET_GAP_DAYS[care];
  const typicalGapDays = typicalGap(
    gapsBetween(episodes, () => true),
    targetGapDays,
  );
  const isKeen = care === 'proactive' || care === 'partner';
  const heeded = isKeen ? Math.min(typicalGapDays, targetGapDays) : typicalGapDays;
  return {
    targetGapDays,
    typicalGapDays,
    usualGapDays: usualGap(gapsBetween(episodes, holdBothDirections)),
    thetaDays: Math.max(THETA_MIN_DAYS, THETA_GAPS * heeded),
  };
}

/** Contact days close together are one episode: a thread of three days is not a rhythm of one day. */
function episodesOf(contactDays: readonly ContactDay[]): Episode[] {
  const episodes: Episode[] = [];
  for (const { day, hasIn, hasOut } of contactDays) {
    const last = episodes.at(-1);
    if (!last || day - last.end > EPISODE_DAYS) {
      episodes.push({ start: day, end: day, hasIn, hasOut });
    } else {
      const joined = { hasIn: last.hasIn || hasIn, hasOut: last.hasOut || hasOut };
      episodes[episodes.length - 1] = { start: last.start, end: day, ...joined };
    }
  }
  return episodes;
}

/** The latest ten gaps between neighbouring episodes, of those pairs that are asked for. */
function gapsBetween(
  episodes: readonly Episode[],
  isWanted: (before: Episode, after: Episode) => boolean,
): number[] {
  const gaps = episodes.flatMap((after, index) => {
    const before = episodes[index - 1];
    return before && isWanted(before, after) ? [after.start - before.end] : [];
  });
  return gaps.slice(-GAPS_HEARD);
}

const holdBothDirections = (a: Episode, b: Episode) =>
  (a.hasIn || b.hasIn) && (a.hasOut || b.hasOut);

/** The target, drawn towards the median of the observed gaps the more of them there are. */
function typicalGap(gaps: readonly number[], targetGapDays: number): number {
  const pull = gaps.length === 0 ? 0 : gaps.length * Math.log(median(gaps));
  const log = (TARGET_WEIGHT * Math.log(targetGapDays) + pull) / (TARGET_WEIGHT + gaps.length);
  const gap = round6(Math.exp(log));
  return Math.min(TYPICAL_GAP_MAX_DAYS, Math.max(TYPICAL_GAP_MIN_DAYS, gap));
}

const usualGap = (twoWayGaps: readonly number[]) =>
  twoWayGaps.length >= USUAL_GAP_MIN_COUNT ? median(twoWayGaps) : null;

/** The middle of the values, or the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
