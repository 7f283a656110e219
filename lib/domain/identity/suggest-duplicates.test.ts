import { expect, test } from 'vitest';
import type { AddressedPerson } from './duplicate-blocks';
import { candidatePairs } from './duplicate-blocks';
import { streetKey } from './street-key';
import { suggestDuplicates } from './suggest-duplicates';

const nora: AddressedPerson = {
  given: 'Nora',
  surname: 'Vance',
  streetNumber: '12',
  street: 'Harbour Lane',
  suburb: 'Tidemark',
  postcode: '2602',
  state: 'vic',
};
const nobody: AddressedPerson = {
  given: '',
  surname: '',
  streetNumber: '',
  street: '',
  suburb: '',
  postcode: '',
  state: '',
};
/** Enough people who have nothing in common, so that a list is a list. */
const strangers = Array.from({ length: 60 }, (_, index): AddressedPerson => {
  const letter = String.fromCharCode(97 + (index % 26));
  const name = letter.repeat(3 + (index % 7)) + index;
  return { ...nobody, given: name, surname: name, postcode: `9${index}00` };
});
const pairsIn = (...people: AddressedPerson[]) =>
  suggestDuplicates([...people, ...strangers]).map(({ pair }) => pair);

test('somebody typed twice with slips and in other letters is found', () => {
  const again = { ...nora, given: 'NORAH', surname: ' vance', postcode: '2620' };
  expect(pairsIn(nora, again)).toEqual([[0, 1]]);
});

test('two people at one address are asked about: seven fields cannot tell a household from a name changed', () => {
  expect(pairsIn(nora, { ...nora, given: 'Walter', surname: 'Okafor' })).toEqual([[0, 1]]);
});

test('two people of one name in two towns are two people', () => {
  const elsewhere = { ...nora, streetNumber: '7', street: 'Mill Road', suburb: 'Rheintal' };
  expect(pairsIn(nora, { ...elsewhere, postcode: '4510', state: 'qld' })).toEqual([]);
});

test('letters, widths and spaces of another kind make no difference', () => {
  const again = { ...nora, given: 'ＮＯＲＡ', street: ' harbour  lane', suburb: 'TIDEMARK' };
  const [exact] = suggestDuplicates([nora, nora, ...strangers]);
  expect(suggestDuplicates([nora, again, ...strangers])).toEqual([exact]);
});

test('what more than 200 people share says nothing', () => {
  const neighbours = Array.from({ length: 201 }, () => ({ ...nobody, street: 'Harbour Lane' }));
  expect(candidatePairs(neighbours.slice(1)).length).toBe((200 * 199) / 2);
  expect(candidatePairs(neighbours)).toEqual([]);
});

test('nobody known is like nobody', () => {
  expect(pairsIn(nobody, nobody)).toEqual([]);
  expect(suggestDuplicates([])).toEqual([]);
  expect(suggestDuplicates([nora])).toEqual([]);
});

test('the likeliest pair comes first, with its probability', () => {
  const almost = { ...nora, given: 'Nora M', street: 'Harbor Lane', suburb: '' };
  const found = suggestDuplicates([almost, nora, nora, ...strangers]);
  expect(found[0]?.pair).toEqual([1, 2]);
  expect(found.length).toBe(3);
  for (const { probability } of found) expect(probability).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['2640 W. Lake St., Chicago', '2640 w lake'],
  ['2640 w lake street', '2640 w lake'],
  ['12 Streeter Pl', '12 streeter'],
  ['Suite', ''],
  ['', ''],
])('%s is the place %s', (address, key) => {
  expect(streetKey(address, ['chicago', 'il'])).toBe(key);
});
