/** How the bench compares: pairs of a limit and of ours, measured in turn. */

export interface Pairs {
  ours: number[];
  limit: number[];
}

/** The first pairs warm caches and compilers and are not counted. */
const DROPPED = 3;
/** Pairs that are counted; `BENCH_PAIRS` may ask for more. */
const COUNTED = Math.max(30, Number(process.env['BENCH_PAIRS']) || 0);

/** Measures ours and the limit in turn, each first in every second pair. */
export async function measurePairs(
  ours: (pair: number) => Promise<number>,
  limit: (pair: number) => Promise<number>,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], limit: [] };
  for (let pair = 0; pair < DROPPED + COUNTED; pair += 1) {
    const first = pair % 2 === 0 ? await ours(pair) : await limit(pair);
    const second = pair % 2 === 0 ? await limit(pair) : await ours(pair);
    if (pair < DROPPED) continue;
    pairs.ours.push(pair % 2 === 0 ? first : second);
    pairs.limit.push(pair % 2 === 0 ? second : first);
  }
  return pairs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median over the pairs of one number made of both. */
export const overPairs = (pairs: Pairs, make: (ours: number, limit: number) => number) =>
  median(pairs.ours.map((ours, index) => make(ours, pairs.limit[index] ?? Number.NaN)));

export interface Row {
  name: string;
  ours: number;
  limit: number;
  /** What is judged: a ratio, or what ours adds, in milliseconds. */
  value: number;
  kind: 'ratio' | 'added ms';
  target: number;
}

/** A row judged by the median of the ratios. */
export const ratioRow = (name: string, pairs: Pairs, target: number): Row => ({
  ...{ name, target, kind: 'ratio' },
  ours: median(pairs.ours),
  limit: median(pairs.limit),
  value: overPairs(pairs, (ours, limit) => ours / limit),
});

/** A row judged by what ours adds to the limit. */
export const addedRow = (name: string, pairs: Pairs, target: number): Row => ({
  ...{ name, target, kind: 'added ms' },
  ours: median(pairs.ours),
  limit: median(pairs.limit),
  value: overPairs(pairs, (ours, limit) => ours - limit),
});

export const isMissed = ({ value, target }: Row): boolean => !(value <= target);

/** One line of the table. */
export function rowLine(row: Row): string {
  const number = (value: number) => value.toFixed(2).padStart(9);
  const target = `<= ${row.target} ${row.kind === 'ratio' ? 'x' : 'ms'}`;
  return [
    row.name.padEnd(56),
    number(row.ours),
    number(row.limit),
    number(row.value),
    target.padStart(12),
    isMissed(row) ? '  MISS' : '  OK',
  ].join('');
}

export const HEADER = [
  'row'.padEnd(56),
  ...['ours ms', 'limit ms', 'ratio/+ms'].map((word) => word.padStart(9)),
  'target'.padStart(12),
].join('');
