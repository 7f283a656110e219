import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Stage } from './axes';
import type { StageOverrideEntry } from './contact-facts';
import type { Dated } from './entries';
import { OVERRIDE_DAYS } from './params';

/** A stage set by hand, with the days on which it holds: from `fromDay` up to, not including, `endDay`. */
export interface Override {
  readonly stage: Stage;
  readonly by: string | null;
  /** As it was written. */
  readonly at: string;
  readonly expiresAt: string;
  readonly endDay: DayNumber;
}

/**
 * The override that counts, if any: the latest one, also when it is withdrawn or expired, so an
 * earlier one never comes back (MODEL.md §1.2).
 * @param entries those that count today, oldest first
 */
export function overrideOf(
  entries: readonly Dated<StageOverrideEntry>[],
  tz: string,
): Override | undefined {
  const latest = entries.at(-1);
  if (!latest?.entry.stage) return undefined;
  const { stage, by, at, expiresAt } = latest.entry;
  const expiry = expiresAt ? readMoment(expiresAt, tz) : undefined;
  const endDay = expiry?.day ?? latest.at.day + OVERRIDE_DAYS;
  return {
    stage,
    by: by ?? null,
    at,
    expiresAt: expiry && expiresAt ? expiresAt : dateOfDay(endDay),
    endDay,
  };
}
