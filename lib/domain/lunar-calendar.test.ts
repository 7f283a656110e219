import { expect, test } from 'vitest';
import { dateOfDay } from '@/lib/base/days';
import { dayOfLunarDate } from './lunar-calendar';

/** New Year and other days of the Chinese calendar, written down apart from the table under test. */
test.each([
  ['New Year', 2024, 1, 1, false, '2024-02-10'],
  ['New Year', 2025, 1, 1, false, '2025-01-29'],
  ['New Year', 2026, 1, 1, false, '2026-02-17'],
  ['New Year', 2027, 1, 1, false, '2027-02-06'],
  ['New Year', 2028, 1, 1, false, '2028-01-26'],
  ['New Year', 2030, 1, 1, false, '2030-02-03'],
  ['New Year', 2033, 1, 1, false, '2033-01-31'],
  ['New Year', 2100, 1, 1, false, '2100-02-09'],
  ['Dragon Boat', 2026, 5, 5, false, '2026-06-19'],
  ['Mid-Autumn', 2025, 8, 15, false, '2025-10-06'],
  ['Mid-Autumn', 2026, 8, 15, false, '2026-09-25'],
  ['Mid-Autumn', 2027, 8, 15, false, '2027-09-15'],
  ['the first day of the leap month', 2025, 6, 1, true, '2025-07-25'],
  ['a leap month that the year does not have', 2026, 6, 1, true, '2026-07-14'],
  ['the leap eleventh month of 2033', 2033, 11, 1, true, '2033-12-22'],
  ['the last day of the year', 2026, 12, 30, false, '2027-02-05'],
  ['the 30th of a month with 29 days', 2025, 12, 30, false, '2026-02-16'],
])('%s of %i: month %i, day %i, leap %s is %s', (_, year, month, day, leap, date) => {
  const found = dayOfLunarDate(year, { month, day, leap });
  expect(found === undefined ? undefined : dateOfDay(found)).toBe(date);
});

test('each lunar year begins where the one before it ends, from 2024 to 2100', () => {
  for (let year = 2024; year < 2100; year++) {
    const last = dayOfLunarDate(year, { month: 12, day: 30, leap: false });
    const next = dayOfLunarDate(year + 1, { month: 1, day: 1, leap: false });
    expect((next ?? 0) - (last ?? 0)).toBe(1);
  }
});

test('years that the table does not hold are not guessed', () => {
  expect(dayOfLunarDate(2023, { month: 1, day: 1, leap: false })).toBeUndefined();
  expect(dayOfLunarDate(2101, { month: 1, day: 1, leap: false })).toBeUndefined();
});
