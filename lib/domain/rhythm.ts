import type { DayNumber } from '@/lib/base/days';
import type { Care } from './axes';
import type { ContactDay } from './contact-days';
import { drawnGap, median } from './gaps';
import {
  EPISODE_DAYS,
  GAPS_HEARD,
  TARGET_GAP_DAYS,
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
  /** How many gaps there are between talks of both sides, the latest ten. */
  readonly twoWayGaps: number;
  /** Silence longer than this is unusual. */
  readonly thetaDays: number;
}

/** Contact days close together: a thread of three days is not a rhythm of one day. */
interface Episode {
  readonly start: DayNumber;
  readonly hasIn: boolean;
  readonly hasOut: boolean;
  /** Index of its oldest day. */
  readonly from: number;
}

/**
 * The rhythm that contact days and the kind of care give.
 * @param contactDays with purchases, oldest first
 * @param talkDays those with a human interaction, oldest first
 */
export function rhythmOf(
  contactDays: readonly ContactDay[],
  talkDays: readonly ContactDay[],
  care: Care,
): Rhythm {
  const targetGapDays = TARGET_GAP_DAYS[care];
  const bounds = [TYPICAL_GAP_MIN_DAYS, TYPICAL_GAP_MAX_DAYS] as const;
  const typicalGapDays = drawnGap(latestGaps(contactDays, isAny), targetGapDays, bounds);
  const isKeen = care === 'proactive' || care === 'partner';
  const heeded = isKeen ? Math.min(typicalGapDays, targetGapDays) : typicalGapDays;
  const twoWayGaps = latestGaps(talkDays, holdBothDirections);
  return {
    targetGapDays,
    typicalGapDays,
    usualGapDays: twoWayGaps.length >= USUAL_GAP_MIN_COUNT ? median(twoWayGaps) : null,
    twoWayGaps: twoWayGaps.length,
    thetaDays: Math.max(THETA_MIN_DAYS, THETA_GAPS * heeded),
  };
}

/** The latest ten gaps between neighbouring episodes, of those pairs that are asked for. */
function latestGaps(
  days: readonly ContactDay[],
  isWanted: (before: Episode, after: Episode) => boolean,
): number[] {
  const gaps: number[] = [];
  let after = episodeEndingAt(days.length - 1, days);
  while (after && gaps.length < GAPS_HEARD) {
    const before = episodeEndingAt(after.from - 1, days);
    const end = days[after.from - 1]?.day;
    if (before && end !== undefined && isWanted(before, after)) gaps.push(after.start - end);
    after = before;
  }
  return gaps;
}

function episodeEndingAt(last: number, days: readonly ContactDay[]): Episode | undefined {
  let day = days[last];
  if (!day) return undefined;
  let from = last;
  let { hasIn, hasOut } = day;
  for (let index = last - 1; index >= 0; index--) {
    const earlier = days[index];
    if (!earlier || day.day - earlier.day > EPISODE_DAYS) break;
    hasIn ||= earlier.hasIn;
    hasOut ||= earlier.hasOut;
    from = index;
    day = earlier;
  }
  return { start: day.day, hasIn, hasOut, from };
}

const isAny = () => true;

const holdBothDirections = (a: Episode, b: Episode) =>
  (a.hasIn || b.hasIn) && (a.hasOut || b.hasOut);
