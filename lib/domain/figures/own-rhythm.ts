import { USUAL_GAP_MIN_COUNT } from '../params';
import type { Asked, NotYet } from './asked';
import { notYet } from './asked';

/** How often two people are in contact of their own accord. */
export interface OwnRhythm {
  readonly enough: true;
  /** Days from one talk to the next. */
  readonly usualGapDays: number;
}

/**
 * The gap that may be called usual (MODEL.md §1.1): the median of the latest two-way gaps.
 * @returns the figure, or how many talks with both sides are missing before it may be told
 */
export function ownRhythmOf({ past }: Asked): OwnRhythm | NotYet {
  const { usualGapDays, twoWayGaps } = past.rhythm;
  if (usualGapDays === null) return notYet(twoWayGaps, USUAL_GAP_MIN_COUNT);
  return { enough: true, usualGapDays };
}
