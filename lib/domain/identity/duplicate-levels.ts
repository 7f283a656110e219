import type { AddressedPerson } from './duplicate-blocks';
import { isOneSlipApart, jaroWinkler } from './similarity';

/** How far a field agrees: 2 equal, 1 alike, 0 different; null when either side lacks it. */
export type Level = 0 | 1 | 2;
export type Levels = Readonly<Record<keyof AddressedPerson, Level | null>>;

type IsAlike = (a: string, b: string) => boolean;

/** Words are alike from here on (MODEL.md §5.6). */
const ALIKE = 0.88;
const wordsAlike: IsAlike = (a, b) => jaroWinkler(a, b) >= ALIKE;

const FIELDS: readonly (readonly [keyof AddressedPerson, IsAlike])[] = [
  ['given', wordsAlike],
  ['surname', wordsAlike],
  ['streetNumber', isOneSlipApart],
  ['street', wordsAlike],
  ['suburb', wordsAlike],
  ['postcode', isOneSlipApart],
  ['state', () => false],
];

/** Compares two people field by field (MODEL.md §5.6). */
export function compareFields(a: AddressedPerson, b: AddressedPerson): Levels {
  return Object.fromEntries(
    FIELDS.map(([field, isAlike]) => [field, levelOf(a[field], b[field], isAlike)]),
  ) as Record<keyof AddressedPerson, Level | null>;
}

function levelOf(a: string, b: string, isAlike: IsAlike): Level | null {
  if (a === '' || b === '') return null;
  if (a === b) return 2;
  return isAlike(a, b) ? 1 : 0;
}
