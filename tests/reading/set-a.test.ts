import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { PageMessage, PagePart } from '@/lib/domain/page-reading';
import type { SightedField, Sighting } from '@/lib/domain/sighting';
import { readSeenMessages } from '@/lib/reading/read-seen-messages';
import { readSightings } from '@/lib/reading/read-sightings';
import { sharedPath } from '@/tests/tools/labelled-data';
import { mailLines } from '@/tests/tools/mail-lines';
import { pageMessage, tabReading } from '@/tests/tools/readings';

type SeedAddress = string | [string, string] | { raw: string };
interface Seed {
  id: string;
  date: string;
  from: SeedAddress;
  to: SeedAddress[];
  toRaw?: string;
  cc?: SeedAddress[];
  replyTo?: string;
  sender?: string;
  subject: string;
  text?: string;
  html?: string;
}
interface LabelledContact {
  role: string;
  full_name: string | null;
  native_name?: string;
  emails: string[];
  phones?: { e164: string; type: string; ext?: string }[];
  title?: string;
  title_alt?: string;
  company?: string;
  company_alt?: string;
  website?: string;
}
interface Label {
  id: string;
  automated: boolean;
  suspicious: boolean;
  header_from: { name: string; email: string };
  contacts: LabelledContact[];
  must_not_extract: string[];
}

const SELF = 'dev@webmail.test';
const options = { self: [SELF], now: '2026-10-20T08:00:00Z', tz: 'Europe/Berlin' };
const seeds = sharedPath('webmail/seed/set-A.js');
const labels = sharedPath('webmail/seed/out/A/labels.json');
const ready = seeds !== undefined && labels !== undefined;

function addressOf(seed: SeedAddress, part: PagePart) {
  if (typeof seed === 'string') return { name: null, address: seed, part };
  if (Array.isArray(seed)) return { name: seed[0], address: seed[1], part };
  const [, name = '', address = ''] = /^(.*)<(.*)>$/.exec(seed.raw) ?? [];
  return { name: unquoted(name.trim()), address, part };
}

function unquoted(name: string): string {
  const encoded = /^=\?iso-8859-1\?Q\?(.*)\?=$/i.exec(name)?.[1];
  if (!encoded) return name.replace(/^"(.*)"$/, '$1');
  return encoded
    .replace(/_/g, ' ')
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function messageOf(seed: Seed): PageMessage {
  const shown =
    seed.html === undefined ? { body: seed.text ?? '', links: [] } : mailLines(seed.html);
  const to = seed.toRaw ? [{ raw: seed.toRaw }] : seed.to;
  return pageMessage({
    key: seed.id,
    from: [addressOf(seed.from, 'from')],
    to: to.map((address) => addressOf(address, 'to')),
    cc: (seed.cc ?? []).map((address) => addressOf(address, 'cc')),
    replyTo: seed.replyTo ? [addressOf(seed.replyTo, 'replyTo')] : [],
    sender: seed.sender ? [addressOf(seed.sender, 'sender')] : [],
    subject: seed.subject,
    dateText: seed.date.replace('T', ' ').slice(0, 16),
    ...shown,
  });
}

const values = (fields: readonly SightedField[], kind: string) =>
  fields
    .filter((field) => field.kind === kind && field.offered === 'ticked')
    .map(({ value }) => value);
const site = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

class Tally {
  hit = 0;
  wrong = 0;
  missed = 0;
  said: string[] = [];
  count(id: string, found: string[], wanted: string[][]) {
    const open = [...wanted];
    for (const value of found) {
      const index = open.findIndex((choices) => choices.includes(value));
      if (index < 0) this.said.push(`${id} wrong: ${value}`);
      if (index < 0) this.wrong += 1;
      else {
        this.hit += 1;
        open.splice(index, 1);
      }
    }
    this.missed += open.length;
    for (const choices of open) this.said.push(`${id} missed: ${choices.join(' | ')}`);
  }
  get precision() {
    return this.hit / (this.hit + this.wrong || 1);
  }
  get recall() {
    return this.hit / (this.hit + this.missed || 1);
  }
}

test.skipIf(!ready)(
  'set A: 26 labelled mails (skipped when the shared mail is not beside us)',
  async () => {
    const mails: Seed[] = createRequire(import.meta.url)(seeds ?? '');
    const labelled: Label[] = JSON.parse(readFileSync(labels ?? '', 'utf8'));
    const tallies = {
      name: new Tally(),
      title: new Tally(),
      organisation: new Tally(),
      phone: new Tally(),
      website: new Tally(),
    };
    for (const label of labelled) {
      const seed = mails.find(({ id }) => id === label.id);
      if (!seed) throw new Error(`No mail ${label.id}`);
      const tab = tabReading({ messages: [messageOf(seed)] });
      const { people } = await readSightings(tab, options);
      const [seen] = readSeenMessages(tab, options);
      expect([label.id, seen?.automated, seen?.from]).toEqual([
        label.id,
        label.automated,
        label.header_from.email.toLowerCase(),
      ]);
      expect([label.id, people.some(({ warnings }) => warnings.length > 0)]).toEqual([
        label.id,
        label.suspicious,
      ]);
      const sender: Sighting | undefined = people.find(
        ({ address }) => address === label.header_from.email,
      );
      expect([label.id, sender !== undefined]).toEqual([
        label.id,
        label.header_from.email !== SELF,
      ]);
      const fields = people.flatMap((person) =>
        person.fields.filter(({ offered }) => offered === 'ticked'),
      );
      for (const { value } of fields) {
        for (const barred of label.must_not_extract)
          expect([label.id, value]).not.toEqual([label.id, barred]);
      }
      const contact = label.contacts.find(({ role }) => role === 'sender');
      const given = sender?.fields ?? [];
      tallies.title.count(
        label.id,
        values(given, 'title'),
        contact?.title ? [[contact.title, contact.title_alt ?? '']] : [],
      );
      tallies.organisation.count(
        label.id,
        values(given, 'organisation'),
        contact?.company ? [[contact.company, contact.company_alt ?? '']] : [],
      );
      tallies.website.count(
        label.id,
        values(given, 'website').map(site),
        contact?.website ? [[site(contact.website)]] : [],
      );
      const written = given
        .filter(({ kind }) => kind === 'phone')
        .map((phone) => `${phone.value} ${phone.phoneKind} ${phone.extension ?? ''}`);
      tallies.phone.count(
        label.id,
        written,
        (contact?.phones ?? []).map(({ e164, type, ext }) => [`${e164} ${type} ${ext ?? ''}`]),
      );
      for (const person of label.contacts.filter(({ role }) => /sender|to|cc/.test(role))) {
        const found =
          person.role === 'sender'
            ? sender
            : people.find(({ address }) => address !== null && person.emails.includes(address));
        tallies.name.count(
          label.id,
          values(found?.fields ?? [], 'name'),
          person.full_name
            ? [[person.full_name, `${person.full_name} ${person.native_name ?? ''}`]]
            : [],
        );
      }
    }
    for (const [field, tally] of Object.entries(tallies)) {
      console.log(
        `${field}: precision ${tally.precision.toFixed(3)} recall ${tally.recall.toFixed(3)}`,
        tally.said.join('; '),
      );
    }
    expect(tallies.title.precision).toBeGreaterThanOrEqual(0.9);
    expect(tallies.organisation.precision).toBeGreaterThanOrEqual(0.9);
    expect(tallies.phone.precision).toBeGreaterThanOrEqual(0.95);
  },
);
