import type { AddressedPerson, Pair } from './duplicate-blocks';
import { candidatePairs } from './duplicate-blocks';
import type { Levels } from './duplicate-levels';
import { compareFields } from './duplicate-levels';
import { WEIGHTS } from './duplicate-weights';

export interface LikelyDuplicate {
  readonly pair: Pair;
  /** Of being one person, at least {@link LEAST}. */
  readonly probability: number;
}

/** Below this it is not worth the rep's look (MODEL.md §5.6). */
const LEAST = 0.95;
/** Duplicates expected for each record, before anything is compared. */
const EXPECTED = 0.4;

/**
 * Finds the pairs of a list that are probably one person, by name and address (MODEL.md §5.6). They
 * are suggestions: name and address never merge anybody by themselves, and two people who live at one
 * address are among them.
 * @returns places in the list, the likeliest first
 */
export function suggestDuplicates(list: readonly AddressedPerson[]): LikelyDuplicate[] {
  const people = list.map(foldPerson);
  const expected = EXPECTED / Math.max(1, people.length - 1);
  const prior = Math.log2(expected / (1 - expected));
  return candidatePairs(people)
    .map((pair) => ({ pair, probability: probabilityOf(prior + scoreOf(people, pair)) }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability);
}

function foldPerson(person: AddressedPerson): AddressedPerson {
  return {
    given: fold(person.given),
    surname: fold(person.surname),
    streetNumber: fold(person.streetNumber),
    street: fold(person.street),
    suburb: fold(person.suburb),
    postcode: fold(person.postcode),
    state: fold(person.state),
  };
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function scoreOf(people: readonly AddressedPerson[], [left, right]: Pair): number {
  const [a, b] = [people[left], people[right]];
  return a && b ? weigh(compareFields(a, b)) : Number.NEGATIVE_INFINITY;
}

function weigh(levels: Levels): number {
  const fields = Object.keys(WEIGHTS) as (keyof AddressedPerson)[];
  return fields.reduce((score, field) => {
    const level = levels[field];
    return level === null ? score : score + WEIGHTS[field][level];
  }, 0);
}

/** From bits of evidence to a probability. */
const probabilityOf = (bits: number) => 1 / (1 + 2 ** -bits);
