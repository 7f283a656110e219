import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOfInstant, monthOfDay, readMoment } from './days';

const dateIn = (text: string, tz: string) => {
  const moment = readMoment(text, tz);
  return moment && dateOfDay(moment.day);
};

describe('the day of a moment', () => {
  test.each([
    ['2026-11-20', 'Asia/Shanghai', '2026-11-20', 'a date is itself in every zone'],
    ['2026-11-20T23:30:00Z', 'UTC', '2026-11-20', ''],
    ['2026-11-20T16:00:00Z', 'Asia/Shanghai', '2026-11-21', 'midnight there'],
    ['2026-11-20T15:59:59.999Z', 'Asia/Shanghai', '2026-11-20', 'a millisecond before it'],
    ['2026-11-21T01:30:00+08:00', 'UTC', '2026-11-20', 'an offset is heeded'],
    ['2026-11-20T24:00:00Z', 'UTC', '2026-11-21', 'the end of a day is the next one'],
    ['2026-11-20T23:59Z', 'Asia/Shanghai', '2026-11-21', 'seconds may be left out'],
    [
      '2026-03-29T22:30:00Z',
      'Europe/Berlin',
      '2026-03-30',
      'the night after the clocks went forward',
    ],
    ['2026-03-28T22:30:00Z', 'Europe/Berlin', '2026-03-28', 'the night before they do'],
    ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-26', 'the night after they went back'],
    ['2026-10-25T04:30:00Z', 'America/New_York', '2026-10-25', ''],
    ['2026-10-25T03:30:00Z', 'America/New_York', '2026-10-24', ''],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', 'Samoa left a day out'],
  ])('%s in %s is %s %s', (text, tz, date) => expect(dateIn(text, tz)).toBe(date));

  test.each([
    '',
    'yesterday',
    '2026-11',
    '2026-11-20T10:00:00',
    '20.11.2026',
    '2026-13-40',
    '2026-00-10',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31T10:00:00Z',
    '1900-02-29',
    '2026-11-2x',
    '2026-11-20 10:00:00Z',
    '2026-11-20T25:00:00Z',
    '2026-11-20Tnoon Z',
  ])('%j is no moment: it would be another day, or another on each machine', (text) =>
    expect(readMoment(text, 'UTC')).toBeUndefined(),
  );

  test('every day of six centuries is the day the platform says, and no others are', () => {
    const from = Date.UTC(1700, 0) / 86_400_000;
    const days = Array.from({ length: 365 * 600 }, (_, index) => from + index);
    expect(days.filter((day) => readMoment(dateOfDay(day), 'UTC')?.day !== day)).toEqual([]);
    expect(readMoment('2000-02-29', 'UTC')).toBeDefined();
    expect(readMoment('0001-01-01', 'UTC')?.day).toBe(Date.parse('0001-01-01') / 86_400_000);
  });

  test('an instant is read to the millisecond, however it is spelt', () => {
    const instants = fc.integer({ min: Date.UTC(1901, 0), max: Date.UTC(2099, 0) });
    fc.assert(
      fc.property(instants, (ms) => {
        const text = new Date(ms).toISOString();
        const spellings = [text, text.replace('Z', '+00:00'), text.replace('Z', '000Z')];
        expect(spellings.map((each) => readMoment(each, 'UTC')?.ms)).toEqual([ms, ms, ms]);
        const whole = text.replace(/\.\d+/, '');
        expect(readMoment(whole, 'UTC')?.ms).toBe(Math.floor(ms / 1000) * 1000);
      }),
      { numRuns: 1_000 },
    );
  });

  test('agrees with what the platform itself calls that day, in any zone', () => {
    const zones = [
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ];
    const platform = new Map(
      zones.map((tz) => [
        tz,
        new Intl.DateTimeFormat('en-CA', { timeZone: tz, dateStyle: 'short' }),
      ]),
    );
    const instants = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, tz) => {
        expect(dateOfDay(dayOfInstant(ms, tz))).toBe(platform.get(tz)?.format(ms));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('days of one calendar month have one month number, of neighbours the next', () => {
  const month = (date: string) => monthOfDay(readMoment(date, 'UTC')?.day ?? Number.NaN);
  expect(month('2026-12-01')).toBe(month('2026-12-31'));
  expect(month('2027-01-01')).toBe(month('2026-12-31') + 1);
});
