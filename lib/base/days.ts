/**
 * Whole calendar days in a time zone. A day is its number, counted from 1970-01-01 = 0, so that
 * days are added and compared as numbers and no hour of a clock change is ever in the way.
 */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const DATE_ONLY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/i;

/** A point in time as it was written: a day, and the epoch milliseconds if an hour was given. */
export interface Moment {
  readonly day: DayNumber;
  readonly ms: number | null;
}

/**
 * Reads a date (`2026-10-01`) or an instant with `Z` or an offset.
 * Gives undefined for anything else; a time without a zone would mean another day on each machine.
 * @param tz IANA time zone in which an instant's day is counted
 */
export function readMoment(text: string, tz: string): Moment | undefined {
  if (DATE_ONLY.test(text)) {
    const day = Date.parse(text) / DAY_MS;
    return Number.isNaN(day) ? undefined : { day, ms: null };
  }
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : { day: dayOfInstant(ms, tz), ms };
}

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

/** The calendar month a day lies in, counted from January of year 0: equal months, equal numbers. */
export function monthOfDay(day: DayNumber): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offset at the start of each UTC week that was asked for: asking Intl costs microseconds. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Milliseconds by which local time is ahead of UTC. A week whose two ends agree is not asked inside. */
function offsetAt(ms: number, tz: string): number {
  if (tz === 'UTC') return 0;
  const zone = zoneOf(tz);
  const week = Math.floor(ms / WEEK_MS);
  const atStart = offsetAtStart(week, zone);
  return atStart === offsetAtStart(week + 1, zone) ? atStart : askOffset(ms, zone);
}

function offsetAtStart(week: number, zone: Zone): number {
  const known = zone.offsets.get(week);
  if (known !== undefined) return known;
  const offset = askOffset(week * WEEK_MS, zone);
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
