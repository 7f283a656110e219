/** Where a function is least, as far as was found. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** How often the function was asked. */
  readonly evaluations: number;
}

interface Reached {
  readonly at: readonly number[];
  readonly value: number;
  readonly step: number;
}

type Objective = (at: readonly number[]) => number;

const MAX_ROUNDS = 200;
/** Width of the central differences; the arguments are logs, so of size 1. */
const DIFFERENCE = 1e-5;
/** No step is longer: a parameter grows or shrinks by a factor e at most. */
const LONGEST_STEP = 1;
/** The share of the promised descent that a step has to bring (Armijo). */
const ENOUGH_DESCENT = 1e-4;
const MOST_HALVINGS = 40;
/** A step that brings this share is too short: the middle of a valley lies where half is brought. */
const STRAIGHT = 0.75;
/** At a slope this small beside the value the place is good to more digits than anyone compares. */
const FLAT = 1e-8;
/** A round that gains less than this beside the value is the last. */
const STALLED = 1e-12;

/**
 * Finds a minimum by BFGS with a backtracking line search and a gradient of central differences
 * (MODEL.md §2.2, "Fit time"). Where the function has no minimum it ends far out, after at most
 * 200 rounds.
 * @param start must have a finite value; nothing is gone to that has none
 */
export function minimise(objective: Objective, start: readonly number[]): Minimum {
  let evaluations = 0;
  const ask = (place: readonly number[]): number => {
    evaluations += 1;
    return objective(place);
  };
  let at = start;
  let value = ask(at);
  let gradient = gradientOf(ask, at);
  let inverse: readonly number[][] = identity(at.length);
  for (let round = 0; round < MAX_ROUNDS && !isFlat(gradient, value); round += 1) {
    let direction = negated(timesVector(inverse, gradient));
    if (!(dot(direction, gradient) < 0)) {
      inverse = identity(at.length);
      direction = negated(gradient);
    }
    const found = searchLine(ask, at, value, direction, dot(direction, gradient));
    if (!found) break;
    const nextGradient = gradientOf(ask, found.at);
    inverse = updated(inverse, minus(found.at, at), minus(nextGradient, gradient));
    const gain = value - found.value;
    [at, value, gradient] = [found.at, found.value, nextGradient];
    if (gain < STALLED * Math.abs(value)) break;
  }
  return { at, value, evaluations };
}

const isFlat = (gradient: readonly number[], value: number): boolean =>
  largest(gradient) <= FLAT * Math.max(1, Math.abs(value));

function gradientOf(ask: Objective, at: readonly number[]): number[] {
  return at.map((_, axis) => {
    const beside = (by: number) => at.map((part, other) => (other === axis ? part + by : part));
    return (ask(beside(DIFFERENCE)) - ask(beside(-DIFFERENCE))) / (2 * DIFFERENCE);
  });
}

/**
 * The first of ever shorter steps that goes down far enough, and then ever longer ones while the
 * way down stays straight; undefined when no step goes down.
 */
function searchLine(
  ask: Objective,
  from: readonly number[],
  value: number,
  direction: readonly number[],
  slope: number,
): Reached | undefined {
  const longest = LONGEST_STEP / largest(direction);
  const go = (step: number): Reached => {
    const at = from.map((part, axis) => part + step * (direction[axis] ?? 0));
    return { at, value: ask(at), step };
  };
  const share = (reached: Reached) => (reached.value - value) / (reached.step * slope);
  let best = go(Math.min(1, longest));
  for (let halving = 0; !(share(best) >= ENOUGH_DESCENT); halving += 1) {
    if (halving === MOST_HALVINGS) return undefined;
    best = go(best.step / 2);
  }
  while (share(best) > STRAIGHT && 2 * best.step <= longest) {
    const further = go(2 * best.step);
    if (!(further.value < best.value)) break;
    best = further;
  }
  return best;
}

/** The BFGS update of the inverse Hessian; left as it is where the curvature is not positive. */
function updated(
  inverse: readonly number[][],
  step: readonly number[],
  turn: readonly number[],
): readonly number[][] {
  const curvature = dot(step, turn);
  if (!(curvature > 0)) return inverse;
  const seen = timesVector(inverse, turn);
  const stretch = (1 + dot(turn, seen) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((entry, j) => {
      const cross = (seen[i] ?? 0) * (step[j] ?? 0) + (step[i] ?? 0) * (seen[j] ?? 0);
      return entry + stretch * (step[i] ?? 0) * (step[j] ?? 0) - cross / curvature;
    }),
  );
}

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => Number(i === j)));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, part, axis) => sum + part * (b[axis] ?? 0), 0);
const minus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((part, axis) => part - (b[axis] ?? 0));
const negated = (a: readonly number[]): number[] => a.map((part) => -part);
const timesVector = (rows: readonly number[][], vector: readonly number[]): number[] =>
  rows.map((row) => dot(row, vector));
const largest = (a: readonly number[]): number => Math.max(...a.map(Math.abs));
