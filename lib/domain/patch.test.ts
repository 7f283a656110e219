import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/lib/base/equal';
import type { Row } from './patch';
import { changedSince, diffRows, isCreation, isRemoval, takeBack } from './patch';

const json = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ maxLength: 5 }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.record({ value: fc.string({ maxLength: 3 }), at: fc.constantFrom(null, 'x') }),
);
const key = fc.constantFrom('text', 'page', 'neverLog', 'replaces', 'a.b');
const element = fc.constantFrom(
  'name',
  'email:a@b.example',
  'phone:+1.2',
  'email:a.b',
  '__proto__',
);

/** A row of any table: an id, any properties (null and absent are two things), perhaps a map. */
const row: fc.Arbitrary<Row> = fc
  .record({
    own: fc.dictionary(key, json, { maxKeys: 4 }),
    fields: fc.option(fc.array(fc.tuple(element, json), { maxLength: 4 }), { nil: undefined }),
  })
  .map(({ own, fields }) => ({
    ...own,
    id: 'r1',
    ...(fields ? { fields: Object.fromEntries(fields) } : {}),
  }));
const rowOrNone = fc.option(row, { nil: undefined });

test('taking a patch back gives any row back exactly', () => {
  fc.assert(
    fc.property(rowOrNone, rowOrNone, (before, after) => {
      const patches = diffRows(before, after);
      expect(canonicalJson(takeBack(after, patches))).toBe(canonicalJson(before));
      expect(takeBack(after, patches)).toEqual(before);
      expect(changedSince(after, patches)).toEqual([]);
      expect(diffRows(before, before)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a patch is kept through JSON and still gives the row back: null is not absence', () => {
  fc.assert(
    fc.property(rowOrNone, rowOrNone, (before, after) => {
      const kept = JSON.parse(JSON.stringify(diffRows(before, after)));
      expect(takeBack(after, kept)).toEqual(before);
    }),
  );
  expect(diffRows({ id: 'r1', page: null }, { id: 'r1' })).toEqual([
    { field: 'page', before: null },
  ]);
});

test('only the making and the removing of a whole row are called so', () => {
  fc.assert(
    fc.property(row, row, (before, after) => {
      expect(isCreation(diffRows(undefined, after))).toBe(true);
      expect(isRemoval(diffRows(before, undefined))).toBe(true);
      expect(isCreation(diffRows(before, after))).toBe(false);
      expect(isRemoval(diffRows(before, after))).toBe(false);
    }),
  );
});

test('the order of properties is no change, an emptied map is one that can be taken back', () => {
  expect(
    diffRows({ id: 'r', a: 1, b: { x: 1, y: 2 } }, { b: { y: 2, x: 1 }, a: 1, id: 'r' }),
  ).toEqual([]);
  const full = { id: 'r', fields: { name: 'Anna' } };
  const emptied = { id: 'r', fields: {} };
  expect(takeBack(emptied, diffRows(full, emptied))).toEqual(full);
  expect(takeBack(full, diffRows(emptied, full))).toEqual(emptied);
});

test('a value that was changed again is named; one beside it is not', () => {
  const patches = diffRows({ id: 'r', fields: { name: 'A' } }, { id: 'r', fields: { name: 'B' } });
  expect(changedSince({ id: 'r', fields: { name: 'B', title: 'new' } }, patches)).toEqual([]);
  expect(changedSince({ id: 'r', fields: { name: 'C' } }, patches)).toEqual(['fields.name']);
  expect(changedSince({ id: 'r', fields: {} }, patches)).toEqual(['fields.name']);
});
