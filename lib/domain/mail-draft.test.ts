import { expect, test } from 'vitest';
import { mailtoOf } from './mail-draft';

test('a draft opens with its words, whatever stands in them, and for its one address', () => {
  const link = mailtoOf({
    to: 'anna+crm&bcc=x@shop.example',
    subject: 'Re: 50 % & more?',
    body: 'Hello Anna,\n\n你好',
  });
  const url = new URL(link);
  expect(decodeURIComponent(url.pathname)).toBe('anna+crm&bcc=x@shop.example');
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(url.searchParams.get('subject')).toBe('Re: 50 % & more?');
  expect(url.searchParams.get('body')).toBe('Hello Anna,\r\n\r\n你好');
});
