import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Moment } from './moment';

/** What is wrong with something typed about a fact; the screen says each in a sentence. */
export type FactTrouble =
  | 'dayMissing'
  | 'dayImpossible'
  | 'amountMissing'
  | 'amountNoNumber'
  | 'amountNotPositive'
  | 'amountTooBig'
  | 'refundMissing'
  | 'refundNotPositive'
  | 'refundTooMuch'
  | 'refundTooEarly'
  | 'belowRefunds'
  | 'referralMissing'
  | 'referralKnown'
  | 'minutesBad'
  | 'feedbackEmpty'
  | 'birthdayMissing'
  | 'birthdayImpossible';

const AMOUNT_MAX = 1e12;
const MINUTES_MAX = 1_440;

/** Signs of money before or behind a number, and what parts its groups of three. */
const MONEY_SIGNS = /^[\p{Sc}A-Z]{1,3}|(?:[\p{Sc}A-Z]{1,3}|元)$/gu;
const GROUPED = /^([1-9]\d{0,2})((?:[.,' ]\d{3})+)(?:([.,])(\d{1,2}))?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/**
 * Reads an amount as people write it: `1200`, `1,200.50`, `1.200,50`, `￥８０`, `120 元`. A single
 * point or comma with three digits behind it parts thousands, as in `1,200`.
 * @returns an amount above nothing, or what is wrong with it
 */
export function readAmount(text: string): number | FactTrouble {
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (written === '') return 'amountMissing';
  const isNegative = /^[-−]|^\(.*\)$/.test(written);
  const bare = written
    .replace(/^[-−(]|\)$/g, '')
    .trim()
    .toUpperCase()
    .replace(MONEY_SIGNS, '')
    .trim();
  const amount = readNumber(bare);
  if (amount === undefined) return 'amountNoNumber';
  if (isNegative || amount === 0) return 'amountNotPositive';
  return amount > AMOUNT_MAX ? 'amountTooBig' : amount;
}

/**
 * Reads how much of a purchase was given back.
 * @param left what is left of it
 * @returns an amount above nothing and no larger, or what is wrong with it
 */
export function readRefund(text: string, left: number): number | FactTrouble {
  const amount = readAmount(text);
  if (typeof amount === 'number') return amount > left ? 'refundTooMuch' : amount;
  return REFUND_TROUBLES[amount] ?? amount;
}

/** What is said of a purchase is said otherwise of what was given back. */
const REFUND_TROUBLES: { readonly [trouble in FactTrouble]?: FactTrouble } = {
  amountMissing: 'refundMissing',
  amountNotPositive: 'refundNotPositive',
  amountTooBig: 'refundTooMuch',
};

/** Whether a day lies before that of what was bought; both a date or an instant. */
export function isBefore(at: string, bought: string, tz: string): boolean {
  const [day, boughtDay] = [readMoment(at, tz)?.day, readMoment(bought, tz)?.day];
  return day !== undefined && boughtDay !== undefined && day < boughtDay;
}

function readNumber(text: string): number | undefined {
  const grouped = GROUPED.exec(text);
  if (grouped) {
    const [, head = '', groups = '', point = '', cents = ''] = grouped;
    const parts = new Set(groups.replace(/\d/g, ''));
    // `1,200,50` and `1.200.50` are slips: nobody can say what was meant.
    if (parts.size > 1 || parts.has(point)) return undefined;
    return Number(`${head}${groups.replace(/\D/g, '')}.${cents || '0'}`);
  }
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A day that was chosen, as a fact keeps it. */
export interface DayRead {
  /** Today: this very instant, so that it comes after what was already; any other day: the date. */
  at: string;
  /** It has not come yet. */
  isAhead: boolean;
}

/**
 * Reads a chosen day.
 * @param text `YYYY-MM-DD`, or empty
 */
export function readDay(text: string, { now, tz }: Moment): DayRead | FactTrouble {
  if (text.trim() === '') return 'dayMissing';
  const day = text.length === 10 ? readMoment(text, tz)?.day : undefined;
  const today = readMoment(now, tz)?.day;
  if (day === undefined || today === undefined) return 'dayImpossible';
  return day === today ? { at: now, isAhead: false } : { at: dateOfDay(day), isAhead: day > today };
}

/** Reads how long something lasted, whole minutes up to a day; undefined when nothing was typed. */
export function readMinutes(text: string): number | undefined | FactTrouble {
  const written = text.normalize('NFKC').trim();
  if (written === '') return undefined;
  const minutes = Number(written);
  const isMinutes = /^\d{1,4}$/.test(written) && minutes >= 1 && minutes <= MINUTES_MAX;
  return isMinutes ? minutes : 'minutesBad';
}
