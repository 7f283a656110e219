import { expect, test } from 'vitest';
import type { PagePart } from '@/lib/domain/page-reading';
import { readSeenMessages } from '@/lib/reading/read-seen-messages';
import { readSightings } from '@/lib/reading/read-sightings';
import { mailLines } from '@/tests/tools/mail-lines';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import type { InventedMail } from './mails';
import { invented } from './mails';

const options = { self: ['dev@webmail.test'], now: '2026-10-20T08:00:00Z', tz: 'Europe/Berlin' };
const list = (written: readonly string[], part: PagePart) =>
  written.map((text) => entry(text, part));

function readingOf(mail: InventedMail) {
  const shown =
    mail.html === undefined ? { body: mail.text ?? '', links: [] } : mailLines(mail.html);
  const message = pageMessage({
    ...shown,
    from: list([mail.from], 'from'),
    to: list(mail.to ?? ['Dev Tester <dev@webmail.test>'], 'to'),
    cc: list(mail.cc ?? [], 'cc'),
    replyTo: list(mail.replyTo ? [mail.replyTo] : [], 'replyTo'),
    sender: list(mail.sender ? [mail.sender] : [], 'sender'),
    subject: mail.subject,
    dateText: '2026-10-19 10:00',
  });
  return tabReading({ messages: [message] });
}

test.each(invented.map((mail) => [mail.id, mail] as const))('%s', async (_, mail) => {
  const tab = readingOf(mail);
  const [seen] = readSeenMessages(tab, options);
  const { people } = await readSightings(tab, options);
  const sender = people.find(({ role }) => role === 'from');
  const fields = sender?.fields.filter(({ offered }) => offered === 'ticked') ?? [];
  const values = (kind: string) =>
    fields.filter((field) => field.kind === kind).map(({ value }) => value);
  const { expected } = mail;
  expect({
    name: values('name')[0] ?? null,
    title: values('title'),
    organisation: values('organisation'),
    phones: fields
      .filter(({ kind }) => kind === 'phone')
      .map(({ value, phoneKind, extension }) =>
        [value, phoneKind, extension].filter(Boolean).join(' '),
      ),
    website: values('website'),
    automated: seen?.automated,
    warnings: sender?.warnings.map(({ code }) => code),
  }).toEqual({
    name: expected.name,
    title: expected.title ? [expected.title] : [],
    organisation: expected.organisation ? [expected.organisation] : [],
    phones: expected.phones ?? [],
    website: expected.website ? [expected.website] : [],
    automated: expected.automated ?? false,
    warnings: expected.warnings ?? [],
  });
  const everything = people.flatMap((person) => person.fields.map(({ value }) => value));
  for (const barred of expected.not ?? []) expect(everything).not.toContain(barred);
});
