import type { DayNumber } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { Fact } from '../fact';
import { unreplaced } from '../fact';
import type { Note } from '../note';
import type { NotYet } from './asked';
import { notYet } from './asked';
import { INTEREST, TOUCHES_NEEDED } from './params';

/** What somebody is interested in, as far as it was named here. */
export interface Interest {
  readonly enough: true;
  /** Most named first. */
  readonly products: readonly ProductInterest[];
}

export interface ProductInterest {
  /** As it was last written. */
  readonly product: string;
  /** How often it was named in the last 90 days, and in the 90 before. */
  readonly lately: number;
  readonly before: number;
  readonly trend: 'rising' | 'falling' | 'steady';
}

interface Said {
  readonly age: number;
  readonly text: string;
}

/**
 * Which products somebody is interested in, and whether the interest grows (SEEDS A3-09). MODEL.md
 * knows no interest, so nothing is guessed from mail: only products that a purchase of theirs names
 * are counted, once for each such purchase and once for each feedback, talk or note in which the rep
 * wrote the name down.
 * @param facts all facts of the contact, the replaced ones included
 * @param now a date, or an instant with `Z` or an offset
 * @returns the products, or how many times one would still have to be named within 180 days
 */
export function interestOf(
  facts: readonly Fact[],
  notes: readonly Note[],
  now: string,
  tz: string,
): Interest | NotYet {
  const today = readMoment(now, tz)?.day ?? 0;
  const that = unreplaced(facts);
  const said = [
    ...that.flatMap((fact) => saidAt(fact.at, wordsOf(fact), today, tz)),
    ...notes.flatMap(({ writtenAt, text }) => saidAt(writtenAt, text, today, tz)),
  ];
  const bought = that.flatMap((fact) =>
    fact.kind === 'purchase' && fact.product
      ? saidAt(fact.at, fact.product, today, tz, Infinity)
      : [],
  );
  const names = new Map(
    bought.toSorted((a, b) => b.age - a.age).map(({ text }) => [folded(text), text]),
  );
  const products = [...names].flatMap(([name, product]) => {
    const ages = [
      ...bought.filter(({ text, age }) => folded(text) === name && age < 2 * INTEREST.spanDays),
      ...said.filter(({ text }) => isNamedIn(folded(text), name)),
    ].map(({ age }) => age);
    return ages.length === 0 ? [] : [interestIn(product, ages)];
  });
  const named = products.reduce((sum, { lately, before }) => sum + lately + before, 0);
  if (named < TOUCHES_NEEDED) return notYet(named, TOUCHES_NEEDED);
  const most = products.toSorted((a, b) => b.lately - a.lately || b.before - a.before);
  return { enough: true, products: most.slice(0, INTEREST.shown) };
}

function interestIn(product: string, ages: readonly number[]): ProductInterest {
  const lately = ages.filter((age) => age < INTEREST.spanDays).length;
  const before = ages.length - lately;
  const isMore = (more: number, fewer: number) =>
    more - fewer >= INTEREST.least && more >= INTEREST.ratio * fewer;
  const falls = isMore(before, lately) ? 'falling' : 'steady';
  return { product, lately, before, trend: isMore(lately, before) ? 'rising' : falls };
}

/** What the rep wrote down of it; a purchase is counted by itself. */
function wordsOf(fact: Fact): string | null | undefined {
  return fact.kind === 'feedback' || fact.kind === 'interaction' ? fact.words : null;
}

/** Words within both spans, with their age in days; none for what lies ahead or at no date. */
function saidAt(
  at: string,
  text: string | null | undefined,
  today: DayNumber,
  tz: string,
  within: number = 2 * INTEREST.spanDays,
): Said[] {
  const day = readMoment(at, tz)?.day;
  if (!text || day === undefined || day > today || today - day >= within) return [];
  return [{ age: today - day, text }];
}

/** Case and width of letters are no difference. */
const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** As a word of its own; Han is written without spaces, so it may stand anywhere. */
function isNamedIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.slice(0, at).at(-1), text.charAt(at + name.length)];
    if (HAN.test(name) || !around.some((letter) => letter && LETTER.test(letter))) return true;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
