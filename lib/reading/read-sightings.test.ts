import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageReading } from '@/lib/domain/page-reading';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { readSeenMessages } from './read-seen-messages';
import { readSightings } from './read-sightings';

const options = { self: ['dev@webmail.test'], now: '2026-10-20T08:00:00Z', tz: 'Europe/Berlin' };
const read = (given: Partial<PageReading>) => readSightings(tabReading(given), options);
const to = [entry('Dev Tester <dev@webmail.test>', 'to')];

test('the newest sender comes first, everybody once, the rep never', async () => {
  const { people, leftOut } = await read({
    view: 'thread',
    messages: [
      pageMessage({
        from: [entry('Kit <kit@rowan.example>', 'from')],
        to,
        dateText: '2026-10-01 09:00',
      }),
      pageMessage({
        from: [entry('Nora Vance <nora@tidemark.example>', 'from')],
        to: [entry('dev+crm@webmail.test', 'to'), entry('Kit Marlow <KIT@rowan.example>', 'to')],
        cc: [entry('Olu Bankole <olu@rowan.example>', 'cc')],
        dateText: '2026-10-02 09:00',
      }),
    ],
  });
  expect(people.map(({ address, role }) => [address, role])).toEqual([
    ['nora@tidemark.example', 'from'],
    ['kit@rowan.example', 'from'],
    ['olu@rowan.example', 'cc'],
  ]);
  expect(leftOut.self).toEqual(['dev+crm@webmail.test', 'dev@webmail.test']);
});

test('the rep’s own signature is nobody’s', async () => {
  const { people } = await read({
    messages: [
      pageMessage({
        from: [entry('Dev Tester <dev@webmail.test>', 'from')],
        to: [entry('Nora Vance <nora@tidemark.example>', 'to')],
        body: 'OK.\n\n--\nDev Tester\nQA Lead\n+1 202 555 0100',
      }),
    ],
  });
  expect(people).toHaveLength(1);
  expect(people[0]?.fields.map(({ kind }) => kind)).toEqual(['name', 'email']);
});

test('every field says where it stands and how sure it is', async () => {
  const { people } = await read({
    messages: [
      pageMessage({
        from: [entry('Nora Vance <nora@tidemark-boats.example>', 'from')],
        to,
        body: 'Hi\n\n--\nNora Vance\nYard Manager\nTidemark Boats Ltd\nTel: +44 1632 960455',
      }),
    ],
  });
  const place = { origin: 'https://mail.example', seenAt: '2026-10-20T08:00:00.000Z' };
  expect(people[0]?.fields).toEqual([
    {
      kind: 'name',
      value: 'Nora Vance',
      offered: 'ticked',
      evidence: { ...place, part: 'from', also: 'signature', confidence: 'high' },
    },
    {
      kind: 'email',
      value: 'nora@tidemark-boats.example',
      offered: 'ticked',
      evidence: { ...place, part: 'from', confidence: 'high' },
    },
    {
      kind: 'title',
      value: 'Yard Manager',
      offered: 'ticked',
      evidence: { ...place, part: 'signature', line: 2, confidence: 'medium' },
    },
    {
      kind: 'organisation',
      value: 'Tidemark Boats Ltd',
      offered: 'ticked',
      evidence: { ...place, part: 'signature', line: 3, also: 'mailDomain', confidence: 'high' },
    },
    {
      kind: 'phone',
      value: '+441632960455',
      written: '+44 1632 960455',
      phoneKind: 'work',
      offered: 'ticked',
      evidence: { ...place, part: 'signature', line: 4, confidence: expect.any(String) },
    },
  ]);
});

test('a guess says that it is one; a relay address is not pressed on the rep', async () => {
  const { people } = await read({
    messages: [
      pageMessage({ from: [entry('fatima.zahra@dune.example', 'from')], to }),
      pageMessage({
        from: [entry('Ben Stone (Deskly) <ticket+8812@mail.deskly.example>', 'from')],
        to,
      }),
    ],
  });
  expect(people[0]?.fields[1]).toMatchObject({
    value: 'Fatima Zahra',
    offered: 'unticked',
    doubt: 'guess',
    evidence: { part: 'addressGuess', confidence: 'low' },
  });
  expect(people[1]?.fields).toMatchObject([
    { value: 'Ben Stone' },
    { kind: 'email', offered: 'unticked', doubt: 'relay' },
  ]);
});

test('a team page lists people and merges none of them', async () => {
  const { people } = await read({
    site: 'generic',
    view: 'page',
    links: [
      { href: 'mailto:nora@tidemark.example?subject=Hi', text: 'Nora Vance' },
      { href: 'mailto:kit%40rowan.example', text: 'write to Kit' },
      { href: 'tel:+442079460123', text: '020 7946 0123' },
      { href: 'javascript:alert(1)', text: 'x' },
    ],
  });
  expect(people.map(({ address, fields }) => [address, fields.map(({ value }) => value)])).toEqual([
    ['nora@tidemark.example', ['Nora Vance', 'nora@tidemark.example']],
    ['kit@rowan.example', ['kit@rowan.example']],
    [null, ['+442079460123']],
  ]);
});

test('JSON-LD: graphs, several types, raw control characters, a linked mail', async () => {
  const content = `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["Person","Author"],"name":"Nora\n Vance","email":"mailto:nora@tidemark.example","jobTitle":["Yard Manager"],"worksFor":{"@type":"Organization","name":"Tidemark &amp; Sons"},"telephone":"+44 20 7946 0123"},{"@type":"Organization","name":"Tidemark"}]}`;
  const { people } = await read({
    site: 'generic',
    view: 'page',
    blocks: [{ kind: 'jsonLd', content }],
  });
  expect(people).toHaveLength(1);
  expect(people[0]?.fields.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'name Nora Vance',
    'email nora@tidemark.example',
    'title Yard Manager',
    'organisation Tidemark & Sons',
    'phone +442079460123',
  ]);
});

test('h-card and hCard give the person, an organisation’s card nobody', async () => {
  const content = `<div class="h-card"><span class="p-name">Nora Vance</span><a class="u-email" href="mailto:nora@tidemark.example">m</a><span class="p-job-title">Yard Manager</span><span class="p-org">Tidemark</span></div><div class="vcard"><span class="fn org">Rowan Press</span></div>`;
  const { people } = await read({
    site: 'generic',
    view: 'page',
    blocks: [{ kind: 'hCard', content }],
  });
  expect(people.map(({ fields }) => fields.map(({ value }) => value))).toEqual([
    ['Nora Vance', 'nora@tidemark.example', 'Yard Manager', 'Tidemark'],
  ]);
});

test('selected text is a card when it holds one person, a list when it holds several', async () => {
  const card =
    'Nora Vance\nYard Manager\nTidemark Boats Ltd\nnora [at] tidemark-boats [dot] example\n+44 20 7946 0123';
  const one = await read({
    site: 'generic',
    view: 'page',
    blocks: [{ kind: 'text', content: card }],
  });
  expect(one.people[0]?.fields.map(({ value }) => value)).toEqual([
    'Nora Vance',
    'nora@tidemark-boats.example',
    'Yard Manager',
    'Tidemark Boats Ltd',
    '+442079460123',
  ]);
  const many = await read({
    site: 'generic',
    view: 'page',
    blocks: [{ kind: 'text', content: 'a@x.example, b@x.example +44 20 7946 0123' }],
  });
  expect(many.people.map(({ fields }) => fields.map(({ value }) => value))).toEqual([
    ['a@x.example'],
    ['b@x.example'],
  ]);
});

const piece = fc.constantFrom(
  '--',
  '\n',
  '> ',
  'Best regards,',
  '+1 (',
  '555',
  ' ',
  '|',
  '·',
  '@',
  'a@b.example',
  '<',
  '>',
  'On ',
  ' wrote:',
  'From: ',
  'Sent: x',
  '发件人: ',
  '------',
  '手机:',
  'Nora Vance',
  ', ',
  'Ltd',
  'www.',
  'http://',
  '\t',
  '(',
  ')',
  '\u202e',
  '\u0000',
  '🌱',
  '##- ',
  '()'.repeat(50),
  ' '.repeat(300),
  '1 '.repeat(200),
  'x'.repeat(500),
  'a.'.repeat(200),
  '-'.repeat(300),
  '[['.repeat(100),
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

test('nothing a page says makes a reading throw or wait', async () => {
  await readSightings(
    tabReading({ messages: [pageMessage({ body: '--\n+1 202 555 0100' })] }),
    options,
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (name, body, other) => {
      const message = pageMessage({
        from: [{ name, address: 'nora@tidemark.example', part: 'from' }],
        to: [{ name: other, address: name, part: 'to' }],
        subject: other,
        dateText: name,
        body: `${body}\n${other}`,
        links: [{ href: other, text: name }],
        headers: [other],
      });
      const tab = tabReading({
        messages: [message],
        people: [{ name: body, address: other, part: 'listRow' }],
        links: [
          { href: `mailto:${other}`, text: body },
          { href: `tel:${name}`, text: '' },
        ],
        blocks: [
          { kind: 'jsonLd', content: body },
          { kind: 'hCard', content: body },
          { kind: 'text', content: other },
        ],
      });
      const started = performance.now();
      readSeenMessages(tab, options);
      await readSightings(tab, options);
      expect(performance.now() - started).toBeLessThan(3_000);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test.each([
  'x'.repeat(60_000),
  ' '.repeat(60_000),
  'a@'.repeat(30_000),
  '1 '.repeat(30_000),
  '\n'.repeat(60_000),
  'On 1 '.repeat(12_000),
  '(((('.repeat(15_000),
  '--\n'.repeat(20_000),
  'From: x\n'.repeat(7_000),
  'Nora Vance | '.repeat(4_600),
  'www.a'.repeat(12_000),
  '.a'.repeat(30_000),
  'Fwd: <a@b.example> 2026 1\n'.repeat(2_300),
  'thanks '.repeat(8_500),
  '本邮件'.repeat(20_000),
])('the longest body that is kept is read at once (%#)', async (body) => {
  const tab = tabReading({
    messages: [pageMessage({ from: [entry('Nora Vance <nora@tidemark.example>', 'from')], body })],
    blocks: [
      { kind: 'text', content: body },
      { kind: 'jsonLd', content: body },
      { kind: 'hCard', content: body },
    ],
  });
  const started = performance.now();
  readSeenMessages(tab, options);
  await readSightings(tab, options);
  expect(performance.now() - started).toBeLessThan(3_000);
});
