import { expect, test } from 'vitest';
import { dropRepeats, readMailto, readNamedAddress, toPageAddress } from './address';

test.each([
  ['mailto:a@b.example', ['a@b.example']],
  ['MAILTO:A%40b.example?subject=to=x@y.example', ['A@b.example']],
  ['mailto:a@b.example,%20Bo%20%3Cc@d.example%3E;', ['a@b.example']],
  ['mailto:a@b.example,Bo%20%3Cc@d.example%3E', ['a@b.example', 'c@d.example']],
  ['mailto:?cc=x@y.example&to=a@b.example', ['a@b.example']],
  ['mailto:a%zz@b.example', ['a%zz@b.example']],
  ['mailto:', []],
  ['https://a@b.example/', []],
  [null, []],
])('%s', (href, expected) => expect(readMailto(href)).toEqual(expected));

test.each([
  ['Bo Lund <bo@a.example>', 'Bo Lund', 'bo@a.example'],
  ['"Lund, \\"Bo\\"" <bo@a.example>', 'Lund, "Bo"', 'bo@a.example'],
  ['<bo@a.example>', null, 'bo@a.example'],
  [' bo@a.example ', null, 'bo@a.example'],
  ['Sales team', 'Sales team', null],
  ['', null, null],
])('%s', (text, name, address) => expect(readNamedAddress(text)).toEqual({ name, address }));

test('a name that repeats the address is none', () => {
  expect(toPageAddress('from', 'a@b.example', 'a@b.example').name).toBeNull();
});

test('the same address twice is one person, in whatever case', () => {
  const [first, second] = [
    toPageAddress('to', 'A', 'a@b.example'),
    toPageAddress('to', 'B', 'A@b.example'),
  ];
  const nameless = toPageAddress('to', 'C', null);
  expect(dropRepeats([first, second, nameless, nameless])).toEqual([first, nameless, nameless]);
});
