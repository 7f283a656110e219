import type { Customer } from './customer-history';
import type { NotEnough } from './not-enough';
import { lacking } from './not-enough';
import { CUSTOMERS_TO_SCORE, DAYS_A_WEEK } from './params';

const SCORES = 5;

/** Recency, frequency and money among all customers, 1 to 5 each; their sum is for sorting only. */
export interface RfmScores {
  readonly R: number;
  readonly F: number;
  /** null for whoever paid in several currencies; else among those of the same currency. */
  readonly M: number | null;
}

/**
 * Scores each value from 1 (least) to 5 among all (MODEL.md §2.5). Equal values have equal scores,
 * so scores are not fifths; whole numbers only, so nothing is rounded. No minimum of its own.
 */
export function scoresAmong(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const ends = new Map<number, { less: number; notGreater: number }>();
  sorted.forEach((value, place) => {
    ends.set(value, { less: ends.get(value)?.less ?? place, notGreater: place + 1 });
  });
  return values.map((value) => {
    const { less, notGreater } = ends.get(value) ?? { less: 0, notGreater: 0 };
    const place = Math.floor((SCORES * (less + notGreater)) / (2 * sorted.length));
    return Math.min(SCORES, 1 + place);
  });
}

/** The same from 5 (least) to 1: for recency, where few days are good. */
export const scoresReversed = (values: readonly number[]): number[] =>
  scoresAmong(values).map((score) => SCORES + 1 - score);

/** Scores customers, in their order. Recency is counted in whole days. No minimum of its own. */
export function scoreCustomers(customers: readonly Customer[]): RfmScores[] {
  const silentDays = ({ ageWeeks, recencyWeeks }: Customer) =>
    Math.round(DAYS_A_WEEK * ageWeeks) - Math.round(DAYS_A_WEEK * recencyWeeks);
  const R = scoresReversed(customers.map(silentDays));
  const F = scoresAmong(customers.map(({ repeats }) => repeats));
  const M = scoreSpend(customers);
  return customers.map((_, index) => ({
    R: R[index] ?? 0,
    F: F[index] ?? 0,
    M: M.get(index) ?? null,
  }));
}

/** Scores to be shown: only where there are enough customers to score among (MODEL.md §2.5). */
export function rfmOf(
  customers: readonly Customer[],
): { readonly enough: true; readonly scores: readonly RfmScores[] } | NotEnough {
  const tooFew = lacking(customers.length, CUSTOMERS_TO_SCORE, 'customers');
  return tooFew ?? { enough: true, scores: scoreCustomers(customers) };
}

function scoreSpend(customers: readonly Customer[]): Map<number, number> {
  const scores = new Map<number, number>();
  const currencies = customers.flatMap(({ spend }) => (spend ? [spend.currency] : []));
  for (const currency of new Set(currencies)) scoreWithin(currency, customers, scores);
  return scores;
}

function scoreWithin(
  currency: string | null,
  customers: readonly Customer[],
  scores: Map<number, number>,
): void {
  const payers = customers.flatMap(({ spend }, index) =>
    spend?.currency === currency ? { index, mean: spend.mean } : [],
  );
  const among = scoresAmong(payers.map(({ mean }) => mean));
  payers.forEach(({ index }, place) => {
    scores.set(index, among[place] ?? 0);
  });
}
