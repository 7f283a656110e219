import { expect, test } from 'vitest';
import { parseCsv } from './csv';

test.each<[what: string, text: string, rows: Record<string, string>[]]>([
  ['spaces around are dropped', 'a, b\n1 , 2\n', [{ a: '1', b: '2' }]],
  ['quotes hold commas and line breaks', 'a,b\n"1,\n2",""\n', [{ a: '1,\n2', b: '' }]],
  ['a doubled quote is one', 'a,b\n"say ""x""",\n', [{ a: 'say "x"', b: '' }]],
  [
    'the last line needs no end',
    'a,b\r\n1,2\r\n3,4',
    [
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ],
  ],
  ['a short row has empty fields', 'a,b,c\n1,2\n', [{ a: '1', b: '2', c: '' }]],
])('%s', (_, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});
