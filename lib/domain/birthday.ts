import type { DayNumber } from '@/lib/base/days';
import { dayOfDate, yearOfDay } from '@/lib/base/days';

/** A day of every year. */
export interface Birthday {
  readonly month: number;
  readonly date: number;
}

const BIRTHDAY = /^(?:\d{4}-)?(\d\d)-(\d\d)$/;
const A_LEAP_YEAR = 2000;

/** Reads `YYYY-MM-DD` or `MM-DD`, undefined for anything else; the year does not matter. */
export function readBirthday(text: string | null | undefined): Birthday | undefined {
  const [, month, date] = BIRTHDAY.exec(text ?? '')?.map(Number) ?? [];
  if (month === undefined || date === undefined) return undefined;
  return dayOfDate(A_LEAP_YEAR, month, date) === undefined ? undefined : { month, date };
}

/** The next birthday on or after a day; 29 February is kept on the 28th in common years (MODEL.md §4). */
export function nextBirthday(birthday: Birthday, from: DayNumber): DayNumber {
  const year = yearOfDay(from);
  const thisYear = birthdayIn(year, birthday);
  return thisYear >= from ? thisYear : birthdayIn(year + 1, birthday);
}

const birthdayIn = (year: number, { month, date }: Birthday): DayNumber =>
  dayOfDate(year, month, date) ?? dayOfDate(year, month, date - 1) ?? Number.NaN;
