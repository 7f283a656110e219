import { expect, test } from 'vitest';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { plainSubject } from './message-key';
import { readSeenMessages } from './read-seen-messages';

const options = { self: ['dev@webmail.test'], now: '2026-10-05T12:00:00Z', tz: 'Europe/Berlin' };
const message = pageMessage({
  key: '17',
  from: [entry('Nora Vance <Nora@Tidemark.example>', 'from')],
  to: [entry('dev@webmail.test', 'to'), entry('Kit <kit@rowan.example>', 'to')],
  cc: [entry('KIT@rowan.example', 'cc'), entry('not an address', 'cc')],
  subject: 'Re: Slipway',
  dateText: 'Today 09:12',
});
const seen = (given: Partial<typeof message> = {}, origin?: string) =>
  readSeenMessages(tabReading({ messages: [{ ...message, ...given }] }, origin), options)[0];

test('a message is told by its sender, addressees, instant and keys', () => {
  expect(seen()).toEqual({
    keys: ['site:https://mail.example:17', expect.stringMatching(/^hash:[\da-z]{22}$/)],
    from: 'nora@tidemark.example',
    recipients: ['dev@webmail.test', 'kit@rowan.example'],
    at: '2026-10-05T07:12:00.000Z',
    subject: 'Re: Slipway',
    automated: false,
    open: true,
    selfKnown: true,
  });
});

test('the same mail in another folder, on another day, on another site has the same hash', () => {
  const hash = seen()?.keys[1];
  const header = 'Mon, 05 Oct 2026 09:12:44 +0200';
  expect(
    seen({ key: '3', dateText: '2026-10-05 09:12', subject: 'AW: Re: Slipway' })?.keys[1],
  ).toBe(hash);
  expect(seen({ dateText: header }, 'https://other.example')?.keys[1]).toBe(hash);
  expect(seen({ dateText: '2026-10-05 09:13' })?.keys[1]).not.toBe(hash);
  expect(seen({ subject: 'Slipway 2' })?.keys[1]).not.toBe(hash);
  expect(seen({ from: [entry('kit@rowan.example', 'from')] })?.keys[1]).not.toBe(hash);
});

test('without a sure instant there is no hash: two mails of a day must not meet', () => {
  expect(seen({ dateText: '05/06/2026 09:12' })).toMatchObject({
    at: null,
    keys: ['site:https://mail.example:17'],
  });
  expect(seen({ dateText: 'Oct 3' })).toMatchObject({
    at: '2026-10-03',
    keys: ['site:https://mail.example:17'],
  });
  expect(seen({ key: null, dateText: null })?.keys).toEqual([]);
});

test('the page may say who the rep is; nobody saying it leaves it unknown', () => {
  const nobody = { ...options, self: [] };
  expect(readSeenMessages(tabReading({ messages: [message] }), nobody)[0]?.selfKnown).toBe(false);
  const said = tabReading({ messages: [message], self: ['dev@webmail.test'] });
  expect(readSeenMessages(said, nobody)[0]?.selfKnown).toBe(true);
});

test.each([
  ['Re: RE[2]: Fwd: Slipway', 'Slipway'],
  ['回复:答复: 报价', '报价'],
  ['AW: WG: Angebot', 'Angebot'],
  ['Re : devis', 'devis'],
  ['Regarding: x', 'Regarding: x'],
  ['Re:'.repeat(100), expect.any(String)],
])('%s is %s', (subject, plain) => {
  expect(plainSubject(subject)).toEqual(plain);
});
