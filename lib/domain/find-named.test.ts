import { expect, test } from 'vitest';
import type { Named } from './find-named';
import { findNamed, ownerOf } from './find-named';

const one = (id: string, title: string, ...addresses: string[]): Named => ({
  ...{ id, title, addresses, organisation: undefined },
});
const ALL = [
  one('1', 'Mara Lindqvist', 'mara@brightmoor.example'),
  one('2', 'Tamara Ost', 'ost@tarn.example'),
  one('3', '沈知遥', 'shen@qinghe.example'),
  one('4', 'Ben Okoro', 'ben@shop.example', 'mara.ben@shop.example'),
];

test.each<[string, string[]]>([
  ['mara', ['4', '1', '2']],
  ['MARA L', ['1']],
  ['ｍａｒａ ｌ', ['1']],
  ['qinghe', ['3']],
  ['知遥', ['3']],
  [' ', []],
  ['nobody', []],
])('“%s” may mean %j: who begins with it first, then by name', (typed, ids) => {
  expect(findNamed(ALL, typed).map(({ id }) => id)).toEqual(ids);
});

test('at most five are offered, the same ones in whatever order they are read', () => {
  const many = Array.from({ length: 40 }, (_, index) => one(`${index}`, `Mara ${index % 7}`));
  const found = findNamed(many, 'mara');
  expect(found).toHaveLength(5);
  expect(findNamed(many.toReversed(), 'mara')).toEqual(found);
});

test('an address says who is meant, a name does not', () => {
  expect(ownerOf(ALL, ' Mara.Ben@shop.example')?.id).toBe('4');
  expect(ownerOf(ALL, 'Ben Okoro')).toBeUndefined();
});
