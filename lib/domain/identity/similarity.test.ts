import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlipApart, jaroWinkler, soundex } from './similarity';

// Published examples: Winkler 1990 and the United States National Archives.
test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['jones', 'johnson', 0.8324],
  ['abc', 'xyz', 0],
  ['', '', 1],
])('%s and %s are alike by %d', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
});

test.each([
  ['Robert', 'r163'],
  ['Rupert', 'r163'],
  ['Ashcraft', 'a261'],
  ['Tymczak', 't522'],
  ['Pfister', 'p236'],
  ['Lee', 'l000'],
  ["O'Hara", 'o600'],
  ['王', ''],
])('%s sounds as %s', (text, code) => {
  expect(soundex(text)).toBe(code);
});

test.each([
  ['2602', '2062', true],
  ['2602', '262', true],
  ['2602', '26022', true],
  ['2602', '2692', true],
  ['2602', '2602', false],
  ['2602', '0226', false],
  ['2602', '2620', true],
  ['12', '1234', false],
  ['', '1', true],
])('%s and %s are one slip apart: %s', (a, b, is) => {
  expect(isOneSlipApart(a, b)).toBe(is);
  expect(isOneSlipApart(b, a)).toBe(is);
});

test('likeness lies between 0 and 1, and is 1 only for the same text', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const alike = jaroWinkler(a, b);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(alike === 1).toBe(a === b);
      expect(jaroWinkler(b, a)).toBeCloseTo(alike, 12);
    }),
    { numRuns: 3_000 },
  );
});
