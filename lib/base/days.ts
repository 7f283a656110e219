/**
 * Whole calendar days in a time zone. A day is its number, counted from 1970-01-01 = 0, so that
 * days are added and compared as numbers and no hour of a clock change is ever in the way.
 */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const INSTANT = /^.{10}T.*(?:Z|[+-]\d\d:\d\d)$/i;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A point in time as it was written: a day, and the epoch milliseconds if an hour was given. */
export interface Moment {
  readonly day: DayNumber;
  readonly ms: number | null;
}

/**
 * Reads a date (`2026-10-01`) or an instant with `Z` or an offset.
 * Gives undefined for anything else: a day that is in no calendar (30 February) would become
 * another one, and a time without a zone would mean another day on each machine.
 * @param tz IANA time zone in which an instant's day is counted
 */
export function readMoment(text: string, tz: string): Moment | undefined {
  const day = dayIn(text);
  if (day === undefined) return undefined;
  if (text.length === 10) return { day, ms: null };
  const ms = msInUtc(text, day) ?? (INSTANT.test(text) ? Date.parse(text) : Number.NaN);
  return Number.isNaN(ms) ? undefined : { day: dayOfInstant(ms, tz), ms };
}

/**
 * The epoch milliseconds of an instant as this program writes it, `2026-10-01T09:00:00Z` with or
 * without milliseconds: several times faster than what can read every spelling. Undefined for others.
 */
function msInUtc(text: string, day: DayNumber): number | undefined {
  const isWhole = text.length === 20;
  if (!isWhole && (text.length !== 24 || text[19] !== '.')) return undefined;
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !text.endsWith('Z')) {
    return undefined;
  }
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  const seconds = digits(text, 17, 19);
  const rest = isWhole ? 0 : digits(text, 20, 23);
  if (!(hours < 24 && minutes < 60 && seconds < 60 && rest >= 0)) return undefined;
  return day * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

/** The day that the first ten characters name, `2026-10-01`; undefined when they name none. */
function dayIn(text: string): DayNumber | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  return dayOfDate(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

const HYPHEN = 45;
const ZERO = 48;

/** The number that some characters of a text write, NaN unless all of them are digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The day of a date, undefined when the calendar has no such date.
 * @param month counted from 1
 */
export function dayOfDate(year: number, month: number, date: number): DayNumber | undefined {
  const days = month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1];
  if (days === undefined || !(date >= 1 && date <= days) || Number.isNaN(year)) return undefined;
  // Years counted from March, so that the day a leap year adds comes last.
  const inMarchYears = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(inMarchYears / 4) - Math.floor(inMarchYears / 100) + Math.floor(inMarchYears / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + date - 1;
  return inMarchYears * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** Days from 1 March of year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The local day of an instant.
 * @param ms epoch milliseconds
 * @param tz IANA time zone
 */
export function dayOfInstant(ms: number, tz: string): DayNumber {
  return Math.floor((ms + offsetAt(ms, tz)) / DAY_MS);
}

/** The day as a date, `2026-10-01`. */
export function dateOfDay(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The calendar year a day lies in. */
export const yearOfDay = (day: DayNumber): number => new Date(day * DAY_MS).getUTCFullYear();

/** The calendar month a day lies in, counted from January of year 0: equal months, equal numbers. */
export function monthOfDay(day: DayNumber): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /**
   * The offset of each UTC week that was asked for, NaN when it changes inside: asking Intl costs
   * microseconds.
   */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Milliseconds by which local time is ahead of UTC. A week whose two ends agree is not asked inside. */
function offsetAt(ms: number, tz: string): number {
  if (tz === 'UTC') return 0;
  const zone = zoneOf(tz);
  const week = Math.floor(ms / WEEK_MS);
  const known = zone.offsets.get(week) ?? offsetOfWeek(week, zone);
  return Number.isNaN(known) ? askOffset(ms, zone) : known;
}

function offsetOfWeek(week: number, zone: Zone): number {
  const atStart = askOffset(week * WEEK_MS, zone);
  const offset = atStart === askOffset((week + 1) * WEEK_MS, zone) ? atStart : Number.NaN;
  zone.offsets.set(week, offset);
  return offset;
}

function askOffset(ms: number, zone: Zone): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of zone.format.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return local - Math.floor(ms / 1000) * 1000;
}

function zoneOf(tz: string): Zone {
  const known = zones.get(tz);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(tz, zone);
  return zone;
}
