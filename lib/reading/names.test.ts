import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessName, readName } from './names';

test.each<[string | null, string | null]>([
  ['🌱 Lena Fiore', 'Lena Fiore'],
  ['Okafor, Ben (Ext.)', 'Ben Okafor'],
  ['"Vance, Nora"', 'Nora Vance'],
  ['Émile DURAND', 'Émile Durand'],
  ['NORA VANCE', 'Nora Vance'],
  ["SEÁN O'BRIEN-MOORE", "Seán O'Brien-Moore"],
  ['Walter P. Grant III', 'Walter P. Grant III'],
  ['JP Holt', 'JP Holt'],
  ['Nora Vance via Docs', 'Nora Vance'],
  ['Nora Vance | Tidemark', 'Nora Vance'],
  ['Mona Keller (Gridpoint Support)', 'Mona Keller'],
  ['Kit "Sparky" Doyle', 'Kit Doyle'],
  ['Tidemark, Inc.', 'Tidemark, Inc.'],
  ['Nora Vance, PhD', 'Nora Vance, PhD'],
  ['林晓雯', '林晓雯'],
  ['Xiaowen Lin 林晓雯', 'Xiaowen Lin 林晓雯'],
  ['سامي خوري', 'سامي خوري'],
  ['Katya Z.', 'Katya Z.'],
  ['nora@tidemark.example', null],
  ['<b>Nora</b>', null],
  ['Nora\u0000Vance', null],
  ['{{7*7}}', null],
  ['=HYPERLINK("x")', null],
  ['https://tidemark.example', null],
  ['  ', null],
  [null, null],
])('%s is read as %s', (shown, name) => {
  expect(readName(shown)).toBe(name);
});

test.each<[string, string | null]>([
  ['fatima.zahra@dune.example', 'Fatima Zahra'],
  ['li_wei+x@dune.example', 'Li Wei'],
  ['jl.abbott@dune.example', null],
  ['t.nguyen@dune.example', null],
  ['fzahra@dune.example', null],
  ['fatima.zahra2@dune.example', null],
  ['sales.team@dune.example', null],
  ['accounts.payable@dune.example', null],
  ['info@dune.example', null],
])('%s is guessed as %s', (address, name) => {
  expect(guessName(address)).toBe(name);
});

test('a name that was read is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const name = readName(text);
      if (name !== null) expect(name).toMatch(/\p{L}/u);
    }),
  );
});
