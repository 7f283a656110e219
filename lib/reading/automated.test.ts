import { expect, test } from 'vitest';
import { entry, pageMessage } from '@/tests/tools/readings';
import { readAutomated } from './automated';

const mail = (from: string, subject: string, body = '', headers: string[] = []) =>
  pageMessage({ from: [entry(from, 'from')], subject, body, headers });

test.each([
  ['no-reply@shop.example', 'Order', 'noReplyAddress'],
  ['donotreply@shop.example', 'Order', 'noReplyAddress'],
  ['shop-noreply@shop.example', 'Order', 'noReplyAddress'],
  ['noreply+44@shop.example', 'Order', 'noReplyAddress'],
  ['MAILER-DAEMON@mx.example', 'Undelivered', 'noReplyAddress'],
  ['nora@tidemark.example', 'Automatic reply: x', 'autoReply'],
  ['nora@tidemark.example', '自动回复:报价', 'autoReply'],
  ['nora@tidemark.example', 'Out of Office: x', 'autoReply'],
  ['nora@tidemark.example', 'Abwesenheitsnotiz: x', 'autoReply'],
  ['nora@tidemark.example', 'Réponse automatique : x', 'autoReply'],
  ['nora@tidemark.example', 'Undeliverable: x', 'autoReply'],
])('%s, %s: %s', (from, subject, code) => {
  expect(readAutomated(mail(from, subject))?.code).toBe(code);
});

test.each([
  ['nora@tidemark.example', 'Re: Out of Office coverage plan'],
  ['noreplyson@tidemark.example', 'x'],
  ['nora@tidemark.example', 'Invitation: Kick-off'],
])('%s, %s is a person', (from, subject) => {
  expect(readAutomated(mail(from, subject, 'Hello'))).toBeNull();
});

test('the words say it, but not quoted words', () => {
  const words = 'Please do not reply to this message.';
  expect(readAutomated(mail('shop@shop.example', 'x', `Sent.\n\n${words}`))?.code).toBe(
    'autoReply',
  );
  expect(
    readAutomated(mail('nora@tidemark.example', 'Re: x', `What is this?\n\n> ${words}`)),
  ).toBeNull();
});

test('machine headers count where the page shows them; a list post is still a person’s', () => {
  const from = 'nora@tidemark.example';
  expect(readAutomated(mail(from, 'x', '', ['auto-submitted: auto-generated']))).toEqual({
    code: 'machineHeader',
    header: 'auto-submitted',
  });
  expect(readAutomated(mail(from, 'x', '', ['auto-submitted: auto-replied']))?.code).toBe(
    'autoReply',
  );
  expect(readAutomated(mail(from, 'x', '', ['auto-submitted: no']))).toBeNull();
  expect(
    readAutomated(mail(from, 'x', '', ['precedence: bulk', 'list-unsubscribe: <x>']))?.code,
  ).toBe('machineHeader');
  const list = [
    'list-id: <a.lists.example>',
    'list-post: <mailto:a@lists.example>',
    'list-unsubscribe: <x>',
    'precedence: list',
  ];
  expect(readAutomated(mail(from, '[a] x', '', list))).toBeNull();
});

test('a newsletter’s box with a way to unsubscribe is a machine’s; a news desk that writes is not', () => {
  const from = 'news@leaf-and-market.example';
  const link = { href: 'https://leaf-and-market.example/leave', text: 'Unsubscribe' };
  expect(readAutomated({ ...mail(from, 'Prices', 'Steady.'), links: [link] })?.code).toBe(
    'mailingList',
  );
  expect(readAutomated(mail(from, 'Prices', 'Steady.\n\nTo unsubscribe click here'))?.code).toBe(
    'mailingList',
  );
  expect(
    readAutomated(mail(from, 'Your tea', 'May we print a story about you?\n\nLea')),
  ).toBeNull();
});
