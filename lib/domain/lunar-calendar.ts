import type { DayNumber } from '@/lib/base/days';
import { dayOfDate } from '@/lib/base/days';

/** A day in the Chinese calendar. */
export interface LunarDate {
  /** 1..12; a leap month has the number of the month before it. */
  readonly month: number;
  /** 1..30. */
  readonly day: number;
  readonly leap: boolean;
}

/**
 * The months of the lunar years from 2024 to 2100, a year a word of five hexadecimal digits: the
 * number of its leap month (0 = none), then a bit for each month in turn, the lowest first, set when
 * it has 30 days and not 29. Computed with lunar-typescript 1.8 (2026-11). What browsers say
 * (Intl, calendar `chinese`) differs in the months that begin near midnight: by a day in the whole
 * first month of 2027.
 */
const MONTHS =
  '006d2 60ea5 00725 0064b 50c97 00cab 0055a 30ad6 00b69 b1752 00b52 ' +
  '00b25 61a4b 00a4b 004ab 5055b 005ad 00b6a 21b52 00d92 71d25 00d25 ' +
  '00a55 514ad 004b6 005b5 30daa 00ec9 81e92 00e92 00d26 60a56 00a57 ' +
  '004d6 406d5 00755 00749 30e93 00693 7152b 0052b 00a5b 5155a 0056a ' +
  '00b65 4174a 00b4a 81a95 00a95 0052d 60aad 00ab5 005aa 40ba5 00da5 ' +
  '00d4a 31c95 00c96 7194e 00556 00ab5 515b2 006d2 00ea5 40e4a 0068b ' +
  '80c97 004ab 0055b 60ad6 00b6a 00752 41725 00b45 00a8b 2149b 004ab';
const FIRST_YEAR = 2024;
/** The first day of the first of them. */
const FIRST_DAY = dayOfDate(2024, 2, 10) ?? Number.NaN;

/**
 * The day on which a lunar date is kept in a lunar year; undefined outside of 2024 to 2100. The
 * 30th of a month with 29 days is kept on the 29th; a leap month that the year does not have, in
 * the month of the same number.
 * @param year the Gregorian year in which the lunar year begins
 */
export function dayOfLunarDate(
  year: number,
  { month, day, leap }: LunarDate,
): DayNumber | undefined {
  const months = YEARS[year - FIRST_YEAR]?.filter((each) => each.month === month);
  const kept = months?.find((each) => each.leap === leap) ?? months?.[0];
  return kept && kept.first + Math.min(day, kept.days) - 1;
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly first: DayNumber;
  readonly days: number;
}

const YEARS: readonly (readonly LunarMonth[])[] = readYears();

function readYears(): LunarMonth[][] {
  let first = FIRST_DAY;
  return MONTHS.split(' ').map((word) => {
    const leapMonth = Number.parseInt(word.slice(0, 1), 16);
    const bits = Number.parseInt(word.slice(1), 16);
    return Array.from({ length: leapMonth > 0 ? 13 : 12 }, (_, place) => {
      const isAfterLeap = leapMonth > 0 && place >= leapMonth;
      const month = {
        month: isAfterLeap ? place : place + 1,
        leap: isAfterLeap && place === leapMonth,
        first,
        days: (bits >> place) & 1 ? 30 : 29,
      };
      first += month.days;
      return month;
    });
  });
}
