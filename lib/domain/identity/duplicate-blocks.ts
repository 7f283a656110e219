import { soundex } from './similarity';

/** A person with a postal address, as lists and imports have them; fold before comparing. */
export interface AddressedPerson {
  readonly given: string;
  readonly surname: string;
  readonly streetNumber: string;
  readonly street: string;
  readonly suburb: string;
  readonly postcode: string;
  readonly state: string;
}

/** Two places in a list, the lower first. */
export type Pair = readonly [number, number];

/** A group of more says nothing, and its pairs would be too many (MODEL.md §5.6). */
const LARGEST_GROUP = 200;

/**
 * The pairs worth comparing: those that share at least one key (MODEL.md §5.6). Blocking on every
 * field that is compared is what decides how many duplicates are found at all.
 * @returns each pair once
 */
export function candidatePairs(people: readonly AddressedPerson[]): Pair[] {
  const groups = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const key of blockKeys(person)) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  });
  const pairs = new Map<number, Pair>();
  for (const group of groups.values()) {
    if (group.length > LARGEST_GROUP) continue;
    for (const [place, left] of group.entries()) {
      for (const right of group.slice(place + 1)) {
        pairs.set(left * people.length + right, [left, right]);
      }
    }
  }
  return [...pairs.values()];
}

function blockKeys(person: AddressedPerson): Set<string> {
  const { streetNumber, street, suburb, postcode } = person;
  const [surname, given] = [soundex(person.surname), soundex(person.given)];
  const [streetSound, suburbSound] = [soundex(street), soundex(suburb)];
  const blocks = [
    ['names', ...[surname, given].sort()],
    ['postcode surname', postcode, surname],
    ['postcode given', postcode, given],
    ['postcode number', postcode, streetNumber],
    ['postcode suburb', postcode, suburb],
    ['suburb surname', suburb, surname],
    ['suburb given', suburb, given],
    ['suburb number', suburb, streetNumber],
    ['number street', streetNumber, street],
    ['number surname', streetNumber, surname],
    ['number given', streetNumber, given],
    ['street', street],
    ['street surname', streetSound, surname],
    ['street given', streetSound, given],
    ['street suburb', streetSound, suburbSound],
  ];
  return new Set(blocks.filter((parts) => !parts.includes('')).map((parts) => parts.join('\n')));
}
