import { daysBack, isFiller, monthOf, weekdayOf } from './date-words';
import type { TimeOfDay } from './message-time';
import { takeTime } from './message-time';
import type { WallTime } from './zoned-time';
import { instantOf, utcOf, wallTimeAt } from './zoned-time';

export interface DateContext {
  /** The present, ISO 8601. */
  now: string;
  /** The zone in which the page shows times without one, IANA name. */
  tz: string;
  /** The page's language, a BCP 47 tag. */
  language: string | null;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

const MAX_TEXT = 2_000;
const DAY_MS = 86_400_000;
/** Clocks differ a little; more than this ahead of us and the text was not understood. */
const FUTURE_MS = 10 * 60_000;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a date as a mail page shows it. Gives an instant (ISO, UTC), a date when no time is shown,
 * or null: an order of day and month that could be either is not decided by a coin.
 */
export function readMessageDate(text: string, context: DateContext): string | null {
  if (text.length > MAX_TEXT) return null;
  const nowMs = Date.parse(context.now);
  const today = wallTimeAt(nowMs, context.tz);
  if (!today) return null;
  const plain = plainText(text);
  if (plain === '') return null;
  const exact = ISO.exec(plain);
  const { time, rest } = takeTime(exact ? isoWords(exact) : plain);
  if (time === 'unreadable') return null;
  const found = readDay(rest, time, { today, nowMs, context });
  if (!found) return null;
  return time ? instant(found.day, time, found.recent, nowMs, context.tz) : isoDay(found.day);
}

const isoWords = ([, year, month, day, hour, minute, second, zone]: RegExpExecArray) =>
  `${year}-${month}-${day} ${hour}:${minute}:${second ?? '00'} ${zone}`;

/** Direction marks, narrow spaces and remarks in brackets, which every locale strews in, go. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

interface Present {
  today: WallTime;
  nowMs: number;
  context: DateContext;
}

/** `recent`: reckoned from today, so it may not lie ahead of us. */
function readDay(rest: string, time: TimeOfDay | null, present: Present) {
  if (rest === '') return time ? { day: present.today as Day, recent: true } : null;
  const exact = numericDay(rest);
  if (exact) return exact === 'ambiguous' ? null : { day: exact, recent: false };
  return wordedDay(rest, time, present);
}

const BIG_FIRST = /^(?:\D{0,20} )?(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?,?(?: \D{1,20})?$/;
const EAST_ASIAN =
  /^(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?,? ?(\D{0,12})$/;
const SMALL_FIRST =
  /^(?:(\D{1,20}) )?(\d{1,2})([-/.]) ?(\d{1,2})\3 ?(\d{4}|\d{2})\.?,?(?: \D{1,20})?$/;

function numericDay(rest: string): Day | 'ambiguous' | null {
  const big = BIG_FIRST.exec(rest);
  if (big) return { year: Number(big[1]), month: Number(big[3]), day: Number(big[4]) };
  const small = SMALL_FIRST.exec(rest);
  if (!small) return null;
  const [first, second] = [Number(small[2]), Number(small[4])];
  const year = Number(small[5]) + (small[5]?.length === 2 ? 2000 : 0);
  if (small[3] === '.' || first > 12) return { year, month: second, day: first };
  if (second > 12 || first === second) return { year, month: first, day: second };
  return 'ambiguous';
}

function wordedDay(rest: string, time: TimeOfDay | null, present: Present) {
  const eastAsian = EAST_ASIAN.exec(rest);
  if (eastAsian) {
    const [, year, month, day, tail = ''] = eastAsian;
    if (!tail.split(/[ ,]/).every((word) => isNoise(word, present))) return null;
    return withYear({ month: Number(month), day: Number(day) }, year, present);
  }
  const words = rest
    .replace(/\bi (dag|går)\b/, 'i_$1')
    .split(/[ ,/]+/)
    .filter((word) => word !== '');
  if (words.length > 12) return null;
  return relativeDay(words, time, present) ?? spelledDay(words, present);
}

function relativeDay(words: string[], time: TimeOfDay | null, present: Present) {
  const telling = words.filter((word) => !isFiller(word));
  const [word] = telling;
  if (telling.length !== 1 || word === undefined) return null;
  const back = daysBack(word);
  if (back !== null) return { day: daysBefore(present.today, back), recent: true };
  const weekday = weekdayOf(word, present.context.language);
  if (weekday === null) return null;
  const { today } = present;
  const todays = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const gap = (todays - weekday + 7) % 7;
  const laterToday = gap === 0 && time !== null && minutesOf(time) > minutesOf(today);
  return { day: daysBefore(today, laterToday ? 7 : gap), recent: true };
}

const minutesOf = ({ hour, minute }: { hour: number; minute: number }) => hour * 60 + minute;

function daysBefore(today: Day, count: number): Day {
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day) - count * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `Wed May 13 2026`, `13. Mai 2026`, `13 de mayo de 2026`: every word must be understood. */
function spelledDay(words: string[], present: Present) {
  let month: number | null = null;
  let day: string | undefined;
  let year: string | undefined;
  for (const word of words) {
    const number = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$|^(\d{4})\.?$/.exec(word);
    if (number?.[1] && day === undefined) day = number[1];
    else if (number?.[2] && year === undefined) year = number[2];
    else if (number) return null;
    else {
      const named = monthOf(word, present.context.language);
      if (named !== null && month === null) month = named;
      else if (!isNoise(word, present)) return null;
    }
  }
  if (month === null || day === undefined) return null;
  return withYear({ month, day: Number(day) }, year, present);
}

/** A page leaves the year out when it is the present one; around New Year, the last. */
function withYear(
  part: { month: number; day: number },
  year: string | undefined,
  present: Present,
) {
  if (year !== undefined) return { day: { ...part, year: Number(year) }, recent: false };
  const { today } = present;
  const later = part.month * 31 + part.day > today.month * 31 + today.day;
  return { day: { ...part, year: later ? today.year - 1 : today.year }, recent: true };
}

function isNoise(word: string, { context }: Present): boolean {
  return word === '' || isFiller(word) || weekdayOf(word, context.language) !== null;
}

function instant(day: Day, time: TimeOfDay, recent: boolean, nowMs: number, tz: string) {
  const wall: WallTime = { ...day, hour: time.hour, minute: time.minute, second: time.second };
  const ms = time.offsetMinutes === null ? instantOf(wall, tz) : shifted(wall, time.offsetMinutes);
  if (ms === null || (recent && ms > nowMs + FUTURE_MS)) return null;
  return new Date(ms).toISOString();
}

function shifted(wall: WallTime, offsetMinutes: number): number | null {
  const asUtc = utcOf(wall);
  return asUtc === null ? null : asUtc - offsetMinutes * 60_000;
}

function isoDay({ year, month, day }: Day): string | null {
  const ms = utcOf({ year, month, day, hour: 0, minute: 0, second: 0 });
  return ms === null ? null : new Date(ms).toISOString().slice(0, 10);
}
