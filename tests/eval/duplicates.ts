import { readFile } from 'node:fs/promises';
import { decideIdentity } from '@/lib/domain/identity/decide-identity';
import type { AddressedPerson, Pair } from '@/lib/domain/identity/duplicate-blocks';
import type { Identity } from '@/lib/domain/identity/identity';
import { readIdentity } from '@/lib/domain/identity/identity';
import { streetKey } from '@/lib/domain/identity/street-key';
import { suggestDuplicates } from '@/lib/domain/identity/suggest-duplicates';
import { parseCsv } from './csv';
import { figuresOf, figuresVerdict } from './pair-figures';
import type { Verdict } from './verdict';

type Row = Readonly<Record<string, string>>;

/** The targets of MODEL.md §5.6, its numbers of pairs as shares of the true ones. */
const FLOORS = {
  automatic: { precision: 0.999, recall: 0.82 },
  suggested: { precision: 0.95, f1: 0.97 },
  places: { f1: 0.88, recall: 0.756 },
};
/** Words that every address of the Chicago file holds. */
const CHICAGO = ['chicago', 'il'];

/**
 * Judges how duplicates are found on a file in the format of FEBRL's sets (people) or of the Chicago
 * list (places), by their first row (MODEL.md §5.6).
 * @throws when the file cannot be read or is neither
 */
export async function judgeDuplicates(file: string): Promise<Verdict[]> {
  const rows = parseCsv(await readFile(file, 'utf8'));
  const [first] = rows;
  if (first?.['rec_id'] !== undefined) return judgePeople(rows);
  if (first?.['True Id'] !== undefined) return [judgePlaces(rows)];
  throw new Error(`${file} is neither a list of people (rec_id) nor of places (True Id)`);
}

async function judgePeople(rows: readonly Row[]): Promise<Verdict[]> {
  const truth = rows.map((row) => (row['rec_id'] ?? '').split('-')[1] ?? '');
  const suggested = suggestDuplicates(rows.map(addressedPerson)).map(({ pair }) => pair);
  return [
    figuresVerdict(
      'merged by itself, one number for one address',
      figuresOf(truth, await mergedByThemselves(rows)),
      FLOORS.automatic,
    ),
    figuresVerdict('suggested by name and address', figuresOf(truth, suggested), FLOORS.suggested),
    {
      name: 'name and address alone merge nobody',
      wrong: await mergedByName(rows, suggested),
    },
  ];
}

function judgePlaces(rows: readonly Row[]): Verdict {
  const truth = rows.map((row) => row['True Id'] ?? '');
  const keys = rows.map((row) => streetKey(row['Address'] ?? '', CHICAGO));
  return figuresVerdict('places at one address', figuresOf(truth, equalPairs(keys)), FLOORS.places);
}

/** A row of FEBRL as a person with an address. */
export const addressedPerson = (row: Row): AddressedPerson => ({
  given: row['given_name'] ?? '',
  surname: row['surname'] ?? '',
  streetNumber: row['street_number'] ?? '',
  street: row['address_1'] ?? '',
  suburb: row['suburb'] ?? '',
  postcode: row['postcode'] ?? '',
  state: row['state'] ?? '',
});

/** The social security number stands for an e-mail address; nothing else is known of anybody. */
async function mergedByThemselves(rows: readonly Row[]): Promise<Pair[]> {
  const people = await Promise.all(
    rows.map((row, index) => {
      const number = row['soc_sec_id'] ?? '';
      return readIdentity({ id: String(index), emails: number ? [`${number}@id.example`] : [] });
    }),
  );
  const isSame = ([left, right]: Pair) => decide(people[left], people[right]) === 'same';
  return equalPairs(people.map(({ emails }) => emails[0]?.key ?? '')).filter(isSame);
}

async function mergedByName(rows: readonly Row[], pairs: readonly Pair[]): Promise<string[]> {
  const people = await Promise.all(
    rows.map((row, index) =>
      readIdentity({ id: String(index), family: row['surname'], given: row['given_name'] }),
    ),
  );
  return pairs
    .filter(([left, right]) => decide(people[left], people[right]) === 'same')
    .map(([left, right]) => `${rows[left]?.['rec_id']} and ${rows[right]?.['rec_id']} merge`);
}

const decide = (a: Identity | undefined, b: Identity | undefined) =>
  a && b ? decideIdentity(a, b).decision : undefined;

/** All pairs of places with the same text; an empty one matches nothing. */
function equalPairs(keys: readonly string[]): Pair[] {
  const groups = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((left, place) => group.slice(place + 1).map((right): Pair => [left, right])),
  );
}
