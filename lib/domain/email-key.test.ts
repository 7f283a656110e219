import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EmailKey } from './email-key';
import { readEmailKey } from './email-key';

const at = (key: string, canonical = key, role = false, sameMailbox = false): EmailKey => ({
  key,
  canonical,
  role,
  sameMailbox,
});

test.each<[string, EmailKey | null]>([
  ['Nora.Vance@Tidemark.Example', at('nora.vance@tidemark.example')],
  ['"Vance, Nora" <nora@tidemark.example>', at('nora@tidemark.example')],
  [
    'mailto:nora+q3@tidemark.example?subject=x',
    at('nora+q3@tidemark.example', 'nora@tidemark.example'),
  ],
  ['n.o.r.a+x@googlemail.com', at('n.o.r.a+x@googlemail.com', 'nora@gmail.com', false, true)],
  [
    'Support+de@tidemark.example',
    at('support+de@tidemark.example', 'support@tidemark.example', true),
  ],
  ['诺拉@例え.テスト', at('诺拉@xn--r8jz45g.xn--zckzah')],
  ['...@gmail.com', null],
  ['a@[10.0.0.1]', null],
  ['a@10.0.0.1', null],
  ['a@b', null],
  [`${'x'.repeat(250)}@tidemark.example`, null],
  ['', null],
])('%s', (input, expected) => {
  expect(readEmailKey(input)).toEqual(expected);
});

test('no text makes it throw, and a key is its own key', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
      const read = readEmailKey(text);
      if (read) expect(readEmailKey(read.key)).toEqual(read);
    }),
  );
});
