import type { DayNumber } from '@/lib/base/days';
import { dayOfDate, readMoment, yearOfDay } from '@/lib/base/days';

/** A day of every year. */
interface YearlyDay {
  readonly month: number;
  readonly date: number;
}

/** When a birthday is kept: on the same day of every year, or on days that were named. */
export type Birthday = YearlyDay | { readonly days: readonly DayNumber[] };

const BIRTHDAY = /^(?:\d{4}-)?(\d\d)-(\d\d)$/;
const A_LEAP_YEAR = 2000;

/** Reads `YYYY-MM-DD` or `MM-DD`, undefined for anything else; the year does not matter. */
export function readBirthday(text: string | null | undefined): YearlyDay | undefined {
  const [, month, date] = BIRTHDAY.exec(text ?? '')?.map(Number) ?? [];
  if (month === undefined || date === undefined) return undefined;
  return dayOfDate(A_LEAP_YEAR, month, date) === undefined ? undefined : { month, date };
}

/** Reads days that were named, earliest first; what is no date is left out. Undefined when none is. */
export function readBirthdays(texts: readonly string[] | undefined): Birthday | undefined {
  const days = (texts ?? []).flatMap((text) => readMoment(text, 'UTC')?.day ?? []);
  return days.length === 0 ? undefined : { days: days.sort((a, b) => a - b) };
}

/**
 * The next birthday on or after a day; 29 February is kept on the 28th in common years
 * (MODEL.md §4). Infinity when the days that were named are over.
 */
export function nextBirthday(birthday: Birthday, from: DayNumber): DayNumber {
  if ('days' in birthday) return birthday.days.find((day) => day >= from) ?? Infinity;
  const year = yearOfDay(from);
  const thisYear = birthdayIn(year, birthday);
  return thisYear >= from ? thisYear : birthdayIn(year + 1, birthday);
}

const birthdayIn = (year: number, { month, date }: YearlyDay): DayNumber =>
  dayOfDate(year, month, date) ?? dayOfDate(year, month, date - 1) ?? Number.NaN;
