import { readMoment } from '@/lib/base/days';
import type { ContactFacts } from '../contact-facts';
import type { ModelConfig } from '../model-config';
import type { Past } from '../past';
import { readPast } from '../past';

/** A figure that is not to be told yet, and how much is missing before it is. */
export interface NotYet {
  readonly enough: false;
  readonly missing: number;
}

export const notYet = (has: number, needs: number): NotYet => ({
  enough: false,
  missing: needs - has,
});

/** What the figures are worked out from: the facts that count, and the local day they are asked on. */
export interface Asked {
  readonly past: Past;
  readonly today: number;
  readonly tz: string;
}

/**
 * Reads the facts once for all figures.
 * @param now a date, or an instant with `Z` or an offset; throws on anything else, and on an unknown zone
 * @param tz IANA zone in which days and hours are counted
 */
export function askFigures(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  tz: string,
): Asked {
  const today = readMoment(now, tz)?.day;
  if (today === undefined) throw new Error(`Not a date or an instant: ${now.slice(0, 40)}`);
  return { past: readPast(facts, today, tz, { rules: [], config }), today, tz };
}
