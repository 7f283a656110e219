import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Tier } from '../axes';
import type { ContactFacts } from '../contact-facts';
import { viewOn } from '../day-view';
import { knownFacts } from '../known-facts';
import type { ModelConfig } from '../model-config';
import { readPast } from '../past';
import { TIER_LOOK_BACK_DAYS } from './params';

/** When the tier that the facts give became what it is, and what it was before. */
export interface TierTurn {
  readonly from: Tier;
  readonly to: Tier;
  /** The first day of it, `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * The last day on which the tier turned, told from the facts as they were known on each day, with
 * the settings of today. What the rep set by hand is left out: that is told by their act.
 * @param now as for `evaluate`
 * @returns null when it did not turn within 60 days
 */
export function tierTurnOf(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  tz: string,
): TierTurn | null {
  const today = readMoment(now, tz)?.day;
  if (today === undefined) return null;
  const tierOn = (day: DayNumber): Tier => {
    const known = { ...knownFacts(facts, day, tz), tier: null };
    return viewOn(day, readPast(known, day, tz, { rules: [], config }), [], {}).tier;
  };
  const to = tierOn(today);
  for (let day = today - 1; day >= today - TIER_LOOK_BACK_DAYS; day--) {
    const from = tierOn(day);
    if (from !== to) return { from, to, on: dateOfDay(day + 1) };
  }
  return null;
}
