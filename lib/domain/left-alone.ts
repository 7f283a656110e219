import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Contact } from './contact';
import { contactSnoozeOf } from './hiding';
import type { Moment } from './moment';

/**
 * Until when a contact is left alone.
 * @returns the first date on which it no longer is; undefined when it is not now
 */
export function leftAloneUntil({ snooze }: Contact, { now, tz }: Moment): string | undefined {
  const today = readMoment(now, tz)?.day ?? Number.NaN;
  const kept = contactSnoozeOf(snooze, today, tz);
  return kept && today < kept.endDay ? dateOfDay(kept.endDay) : undefined;
}
