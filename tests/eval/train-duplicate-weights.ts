import type { AddressedPerson } from '@/lib/domain/identity/duplicate-blocks';
import { candidatePairs } from '@/lib/domain/identity/duplicate-blocks';
import type { Level, Levels } from '@/lib/domain/identity/duplicate-levels';
import { compareFields } from '@/lib/domain/identity/duplicate-levels';

/**
 * How the weights of `lib/domain/identity/duplicate-weights.ts` were found (MODEL.md §5.6):
 * Fellegi-Sunter, trained on one set of people without being told who is who.
 */

type Field = keyof AddressedPerson;
/** A number for each level: different, alike, equal. */
type Triple = [number, number, number];
type Triples = Record<Field, Triple>;

const FIELDS: readonly Field[] = [
  'given',
  'surname',
  'streetNumber',
  'street',
  'suburb',
  'postcode',
  'state',
];
const ROUNDS = 60;
const FIRST_P = 0.3;
const FIRST_M: Triple = [0.1, 0.2, 0.7];
const M_PSEUDO: Triple = [0.5, 0.5, 1];
const U_PSEUDO: Triple = [0.5, 0.5, 0.5];
const P_BOUNDS = [0.001, 0.999] as const;

/**
 * Trains on a set of people.
 * @returns log2(m/u) of each level (0, 1, 2) of each field, to four decimals; 0 for a level never seen
 */
export function trainWeights(people: readonly AddressedPerson[]): Triples {
  const seen = countLevels(allPairs(people), () => 1);
  const u = sharesOf(seen, U_PSEUDO);
  const candidates = candidatePairs(people).map(([a, b]) => levelsOf(people, a, b));
  let m = byField(() => [...FIRST_M]);
  let p = FIRST_P;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chances = new Map(candidates.map((levels) => [levels, chanceOf(levels, p, m, u)]));
    const sum = [...chances.values()].reduce((all, chance) => all + chance, 0);
    p = Math.min(P_BOUNDS[1], Math.max(P_BOUNDS[0], sum / candidates.length));
    m = sharesOf(
      countLevels(candidates, (levels) => chances.get(levels) ?? 0),
      M_PSEUDO,
    );
  }
  return byField((field) => {
    const at = (level: Level) => {
      if (seen[field][level] === 0) return 0;
      return Math.round(Math.log2(m[field][level] / u[field][level]) * 10_000) / 10_000;
    };
    return [at(0), at(1), at(2)];
  });
}

function* allPairs(people: readonly AddressedPerson[]): Generator<Levels> {
  for (let a = 0; a < people.length; a += 1) {
    for (let b = a + 1; b < people.length; b += 1) yield levelsOf(people, a, b);
  }
}

function levelsOf(people: readonly AddressedPerson[], a: number, b: number): Levels {
  const [one, other] = [people[a], people[b]];
  if (!one || !other) throw new RangeError(`No person ${a} or ${b}`);
  return compareFields(one, other);
}

function countLevels(pairs: Iterable<Levels>, weigh: (levels: Levels) => number): Triples {
  const counts = byField(() => [0, 0, 0]);
  for (const levels of pairs) {
    const weight = weigh(levels);
    for (const field of FIELDS) {
      const level = levels[field];
      if (level !== null) counts[field][level] += weight;
    }
  }
  return counts;
}

function sharesOf(counts: Triples, pseudo: Triple): Triples {
  return byField((field) => {
    const [none, alike, equal] = counts[field];
    const smooth: Triple = [none + pseudo[0], alike + pseudo[1], equal + pseudo[2]];
    const all = smooth[0] + smooth[1] + smooth[2];
    return [smooth[0] / all, smooth[1] / all, smooth[2] / all];
  });
}

/** The chance that a pair is one person, given the shares of levels among pairs that are and are not. */
function chanceOf(levels: Levels, p: number, m: Triples, u: Triples): number {
  let [same, other] = [p, 1 - p];
  for (const field of FIELDS) {
    const level = levels[field];
    if (level === null) continue;
    same *= m[field][level];
    other *= u[field][level];
  }
  return same / (same + other);
}

function byField(make: (field: Field) => Triple): Triples {
  return Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Triples;
}
