import * as z from 'zod/mini';
import { dateOfDay, dayOfDate, readMoment, yearOfDay } from '@/lib/base/days';
import { readBirthday } from './birthday';
import type { ContactFacts } from './contact-facts';
import { dayOfLunarDate } from './lunar-calendar';
import type { Moment } from './moment';

/** In no calendar there is a 30 February, and in a common year no 29. */
function isBirthday(text: string): boolean {
  if (text.length === 10) return readMoment(text, 'UTC') !== undefined;
  return readBirthday(text) !== undefined;
}

const lunar = z.object({
  month: z.int().check(z.minimum(1), z.maximum(12)),
  day: z.int().check(z.minimum(1), z.maximum(30)),
  /** In the leap month after the month of that number. */
  leap: z.boolean(),
});

/** A birthday as the person keeps it: by our calendar, or by the Chinese one. */
export const birthdayKept = z.union([
  /** `YYYY-MM-DD`, or `MM-DD` where the year is not known. */
  z.object({ solar: z.string().check(z.refine(isBirthday)) }),
  z.object({
    lunar,
    /** The lunar year of birth. */
    year: z.optional(z.int().check(z.minimum(1850), z.maximum(2150))),
  }),
]);
export type BirthdayKept = z.infer<typeof birthdayKept>;

/**
 * A birthday as the engine takes it. A lunar one falls on another day every year, so its days of
 * last year to the year after next are named: more than the engine ever looks ahead.
 */
export function birthdayFacts(
  kept: BirthdayKept | null | undefined,
  { now, tz }: Moment,
): Pick<ContactFacts, 'birthday' | 'birthdays'> {
  if (!kept) return {};
  if ('solar' in kept) return { birthday: kept.solar };
  const year = yearOfDay(readMoment(now, tz)?.day ?? dayOfDate(1970, 1, 1) ?? 0);
  const days = [year - 1, year, year + 1, year + 2].map((each) => dayOfLunarDate(each, kept.lunar));
  return { birthdays: days.flatMap((day) => (day === undefined ? [] : dateOfDay(day))) };
}
