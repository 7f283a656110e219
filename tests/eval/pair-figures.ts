import type { Verdict } from './verdict';

/** Pairs found, against the truth; counted singly, with no transitive closure (MODEL.md §5.6). */
export interface PairFigures {
  readonly right: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Measure = 'precision' | 'recall' | 'f1';
export type Floors = Partial<Record<Measure, number>>;

/**
 * Counts pairs against the truth.
 * @param truth who each record really is
 * @param pairs places of two records each, no pair twice
 */
export function figuresOf(
  truth: readonly string[],
  pairs: readonly (readonly [number, number])[],
): PairFigures {
  const right = pairs.filter(([a, b]) => truth[a] === truth[b]).length;
  const wrong = pairs.length - right;
  const precision = shareOf(right, pairs.length);
  const recall = shareOf(right, truePairs(truth));
  return {
    right,
    wrong,
    precision,
    recall,
    f1: shareOf(2 * precision * recall, precision + recall),
  };
}

/** A verdict that says the figures in its name, and in `wrong` those under their floor. */
export function figuresVerdict(what: string, figures: PairFigures, floors: Floors): Verdict {
  const { right, wrong, precision, recall, f1 } = figures;
  const shown = `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
  const under = (Object.entries(floors) as [Measure, number][]).filter(
    ([measure, floor]) => figures[measure] < floor,
  );
  return {
    name: `${what}: ${shown} (${right} pairs right, ${wrong} wrong)`,
    wrong: under.map(
      ([measure, floor]) => `${measure} is ${figures[measure].toFixed(4)}, at least ${floor}`,
    ),
  };
}

function truePairs(truth: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const who of truth) sizes.set(who, (sizes.get(who) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Nothing out of nothing is all of it. */
const shareOf = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
