import type { FeedbackEntry } from './contact-facts';
import type { Dated } from './entries';
import { FEEDBACK } from './params';

/** How a feedback sounds; what is negative in any of its measures is negative (MODEL.md §4, §4.9.5). */
export type Mood = 'negative' | 'neutral' | 'positive';

/** The mood of a feedback; neutral when it says nothing either way. */
export function moodOf({ nps, csat, sentiment }: FeedbackEntry): Mood {
  const isAnyNegative =
    isAtMost(nps, FEEDBACK.npsNegative) ||
    isAtMost(csat, FEEDBACK.csatNegative) ||
    (isKnown(sentiment) && sentiment < FEEDBACK.sentiment);
  if (isAnyNegative) return 'negative';
  const isAnyPositive =
    isAtLeast(nps, FEEDBACK.npsPositive) ||
    isAtLeast(csat, FEEDBACK.csatPositive) ||
    (isKnown(sentiment) && sentiment > FEEDBACK.sentiment);
  return isAnyPositive ? 'positive' : 'neutral';
}

/** The mood of the latest feedback, undefined when there is none. */
export function latestMood(feedback: readonly Dated<FeedbackEntry>[]): Mood | undefined {
  const latest = feedback.at(-1);
  return latest && moodOf(latest.entry);
}

type Measure = number | null | undefined;

const isKnown = (value: Measure): value is number => typeof value === 'number';
const isAtMost = (value: Measure, most: number) => isKnown(value) && value <= most;
const isAtLeast = (value: Measure, least: number) => isKnown(value) && value >= least;
