import type { Asked, NotYet } from './asked';
import { notYet } from './asked';
import { ENGAGEMENT_HALF_LIFE_DAYS, TOUCHES_NEEDED } from './params';

/** How much somebody takes part, and what of it comes from where. */
export interface Engagement {
  readonly enough: true;
  /** The sum of the parts, as they are told. */
  readonly total: number;
  readonly parts: readonly EngagementPart[];
}

export interface EngagementPart {
  /** Days on which they wrote, called or met; feedback they gave. */
  readonly of: 'touches' | 'feedback';
  readonly count: number;
  /** What these are worth today, to one decimal: each halves in 90 days. */
  readonly worth: number;
}

/**
 * How much somebody takes part (SEEDS A1-31): each day on which they wrote, called or met and each
 * feedback they gave counts 1 on its day and half as much every 90 days; 0 = they never did. Events
 * joined would be a part of it, but no fact says who joined one. Parts are rounded before they are
 * added, so that they add up as they are told.
 * @returns the figure, or how many days of contact, in whichever direction, are missing
 */
export function engagementOf({ past, today }: Asked): Engagement | NotYet {
  const { talk, feedback } = past;
  if (talk.days.length < TOUCHES_NEEDED) return notYet(talk.days.length, TOUCHES_NEEDED);
  const theirDays = talk.days.filter(({ hasIn }) => hasIn).map(({ day }) => today - day);
  const given = feedback.map(({ at }) => today - at.day);
  const parts = [partOf('touches', theirDays), partOf('feedback', given)];
  return {
    enough: true,
    total: tenths(parts.reduce((sum, { worth }) => sum + worth, 0)),
    parts,
  };
}

function partOf(of: EngagementPart['of'], ages: readonly number[]): EngagementPart {
  const worth = ages.reduce((sum, age) => sum + 2 ** (-age / ENGAGEMENT_HALF_LIFE_DAYS), 0);
  return { of, count: ages.length, worth: tenths(worth) };
}

const tenths = (value: number) => Math.round(value * 10) / 10;
