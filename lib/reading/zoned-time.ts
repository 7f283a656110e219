/** A wall clock's reading, without saying where the clock hangs. `month` counts from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Gives what a clock in `tz` shows at an instant, null for a zone nobody knows. */
export function wallTimeAt(ms: number, tz: string): WallTime | null {
  const clock = clockOf(tz);
  if (!clock || !Number.isFinite(ms) || Math.abs(ms) > 8e15) return null;
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(ms)) part[type] = Number(value);
  return {
    year: part['year'] ?? 0,
    month: part['month'] ?? 1,
    day: part['day'] ?? 1,
    hour: (part['hour'] ?? 0) % 24,
    minute: part['minute'] ?? 0,
    second: part['second'] ?? 0,
  };
}

/** Gives the instant at which a clock in `tz` shows this; null for a day or zone that does not exist. */
export function instantOf(wall: WallTime, tz: string): number | null {
  const asUtc = utcOf(wall);
  if (asUtc === null) return null;
  const first = offsetAt(asUtc, tz);
  if (first === null) return null;
  const second = offsetAt(asUtc - first, tz);
  return second === null ? null : asUtc - second;
}

/** The same reading taken as UTC; null when there is no such day or time. */
export function utcOf(wall: WallTime): number | null {
  const { year, month, day, hour, minute, second } = wall;
  if (year < 1970 || year > 2200 || hour > 23 || minute > 59 || second > 60) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null;
}

function offsetAt(ms: number, tz: string): number | null {
  const wall = wallTimeAt(ms, tz);
  const shown = wall && utcOf(wall);
  return shown === null ? null : shown - Math.floor(ms / 1000) * 1000;
}

function clockOf(tz: string): Intl.DateTimeFormat | null {
  const known = clocks.get(tz);
  if (known !== undefined) return known;
  const clock = makeClock(tz);
  clocks.set(tz, clock);
  return clock;
}

function makeClock(tz: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: tz,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
