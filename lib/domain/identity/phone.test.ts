import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadPhone } from './phone';
import { readPhone } from './phone';

const number = (e164: string, more: Partial<ReadPhone> = {}): ReadPhone => ({
  e164,
  ext: null,
  fax: false,
  valid: true,
  ...more,
});

test.each<[string, string, ReadPhone | null]>([
  ['+44 (0)20 7946 0123', 'CN', number('+442079460123')],
  ['(312) 555-0186 x204', 'us', number('+13125550186', { ext: '204' })],
  ['0755-8600 0012 转 803', 'CN', number('+8675586000012', { ext: '803' })],
  ['010-62345678-8001', 'CN', number('+861062345678', { ext: '8001' })],
  ['(86-21) 8600-0034 ext. 12', 'CN', number('+862186000034', { ext: '12' })],
  ['Fax: 020 7946 0958', 'GB', number('+442079460958', { fax: true })],
  ['0044 7700 900 612', 'CN', number('+447700900612', { valid: false })],
  ['020 7946 0958 ext.: 7', 'GB', number('+442079460958', { ext: '7' })],
  ['𝟎𝟐𝟎 𝟕𝟗𝟒𝟔 𝟎𝟗𝟓𝟖', 'GB', number('+442079460958')],
  ['62345678', 'CN', number('+8662345678', { valid: false })],
  ['1-800-FLOWERS', 'US', null],
  ['telex', 'US', null],
])('%s in %s', async (input, country, expected) => {
  expect(await readPhone(input, country)).toEqual(expected);
});

test('no text makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 3 }),
      async (text, country) => {
        await readPhone(`${text} 020 7946`, country);
      },
    ),
  );
});

test('a number that was read is read as itself again, whatever the country', async () => {
  const written = fc.oneof(
    fc.stringMatching(/^\+?[0-9 ()-]{7,16}( (x|ext|转) ?\d{1,5})?$/),
    fc
      .tuple(fc.constantFrom('010', '+86 21', '020 7', '+1 202'), fc.stringMatching(/^\d{7,8}$/))
      .map(([area, rest]) => `${area} ${rest}`),
  );
  const country = fc.constantFrom('CN', 'US', 'GB', 'DE', '');
  await fc.assert(
    fc.asyncProperty(written, country, country, async (text, here, there) => {
      const read = await readPhone(text, here);
      if (!read) return;
      const again = await readPhone(read.ext ? `${read.e164} x${read.ext}` : read.e164, there);
      expect(again).toEqual({ ...read, fax: false });
    }),
    { numRuns: 1_000 },
  );
});
