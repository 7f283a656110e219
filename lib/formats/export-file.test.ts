import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/base/equal';
import { sha256 } from '@/lib/base/hash';
import type { Contact } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import { ANNA, NOON, value } from '@/tests/tools/people';
import type { ExportedFile } from './export-file';
import { readExportFile, writeExportFile } from './export-file';

const contact = (id: string, address: string): Contact => ({
  id,
  capturedAt: NOON.now,
  fields: Object.fromEntries(
    [value('name', 'Anna “林” 🙂'), value('email', address)].map((one) => [fieldKey(one), one]),
  ),
  neverLog: false,
  doNotContact: false,
});

const file: ExportedFile = {
  exportedAt: NOON.now,
  settings: { rep: { language: 'en' } },
  records: {
    contacts: [contact('anna', ANNA)],
    facts: [
      {
        id: 'f1',
        contactId: 'anna',
        kind: 'interaction',
        at: '2026-11-19T10:00:00.000Z',
        recordedAt: NOON.now,
        dir: null,
        from: null,
        channel: 'email',
        auto: false,
        subject: 'lone \ud800 half',
        page: null,
        messageKeys: ['anna|site:m1'],
      },
    ],
    notes: [
      {
        id: 'n1',
        contactId: 'anna',
        text: 'x',
        writtenAt: NOON.now,
        editedAt: NOON.now,
        page: null,
      },
    ],
    tasks: [
      {
        id: 't1',
        contactId: 'anna',
        text: 'Send the price list',
        createdAt: NOON.now,
        dueAt: '2026-11-24',
        doneAt: null,
        promised: true,
      },
    ],
    drafts: [{ id: 'contact:anna', text: 'half', page: null, typedAt: NOON.now, noteId: 'n2' }],
    journal: [
      {
        id: 'c1',
        at: '00mhhhhhh0000-abc',
        act: 'saveContact',
        by: 'rep',
        subjects: ['anna'],
        parts: [
          {
            table: 'contacts',
            id: 'anna',
            patch: [
              { field: 'id', after: 'anna' },
              { field: 'page', before: null },
            ],
          },
        ],
      },
    ],
  },
};

let text = '';
beforeAll(async () => {
  text = await writeExportFile(file);
});

/** A file whose checksum is right, whatever it holds: made by an enemy, or by a later fault of ours. */
async function forged(records: unknown, settings: unknown = {}): Promise<string> {
  const { exportedAt } = file;
  const checksum = await sha256(canonicalJson({ exportedAt, settings, records }));
  const head = { format: 'alongside-export', version: 1, exportedAt, checksum };
  return JSON.stringify({ ...head, settings, records });
}

const withRow = (table: keyof ExportedFile['records'], changes: object) => ({
  ...file.records,
  [table]: [{ ...file.records[table][0], ...changes }],
});

test('a written file reads back as it was: null stays null, what is absent stays absent', async () => {
  const read = await readExportFile(text);
  expect(canonicalJson(read)).toBe(canonicalJson(file));
  expect(read).toEqual(file);
  const patch = (read as ExportedFile).records.journal[0]?.parts[0]?.patch;
  expect(patch?.map((one) => Object.keys(one).sort())).toEqual([
    ['after', 'field'],
    ['before', 'field'],
  ]);
});

test('whichever one byte is changed, the file is refused', async () => {
  const bytes = new TextEncoder().encode(text);
  const oneByte = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(oneByte, async ([index, flip]) => {
      const changed = bytes.slice();
      changed[index] = (changed[index] ?? 0) ^ flip;
      const read = await readExportFile(new TextDecoder().decode(changed));
      expect(read).toHaveProperty('code');
    }),
    { numRuns: 1_500 },
  );
  const oneName = text.replace('Anna', 'Anne');
  expect(await readExportFile(oneName)).toEqual({ code: 'damaged' });
});

test('a file cut anywhere is no file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), async (length) => {
      expect(await readExportFile(text.slice(0, length))).toEqual({ code: 'notJson' });
    }),
  );
});

test('a file of a newer version is refused by its version, before anything in it is judged', async () => {
  const newer = text.replace('"version":2', '"version":7');
  expect(await readExportFile(newer)).toEqual({ code: 'newer', version: 7 });
});

test.each(['null', '[]', '{}', '"alongside-export"', '{"format":"vcard"}', '7'])(
  'other JSON is not ours: %s',
  async (json) => {
    expect(await readExportFile(json)).toEqual({ code: 'notOurs' });
  },
);

describe('a file with a right checksum and a wrong row is refused, and the row is named', () => {
  test.each([
    ['wrong type', withRow('contacts', { neverLog: 'no' }), 'contacts.0.neverLog'],
    ['missing value', withRow('notes', { text: undefined }), 'notes.0.text'],
    ['no time', withRow('notes', { writtenAt: 'yesterday' }), 'notes.0.writtenAt'],
    ['unknown kind', withRow('facts', { kind: 'virus' }), 'facts.0.kind'],
    ['huge text', withRow('notes', { text: 'x'.repeat(100_001) }), 'notes.0.text'],
    ['no stamp', withRow('journal', { at: 'zzz' }), 'journal.0.at'],
    ['a stamp at the end of time', withRow('journal', { at: 'zzzzzzzzzzzzz-a' }), 'journal.0.at'],
    ['more than we know', withRow('contacts', { admin: true }), 'contacts.0'],
    ['a table missing', { ...file.records, notes: undefined }, 'notes'],
    ['no table', { ...file.records, notes: 'none' }, 'notes'],
    [
      'one id twice',
      { ...file.records, notes: [file.records.notes[0], file.records.notes[0]] },
      'notes.1',
    ],
    [
      'one address of two people',
      { ...file.records, contacts: [contact('anna', ANNA), contact('ben', ANNA)] },
      'contacts.1',
    ],
    ['no records', null, ''],
  ])('%s', async (_, records, path) => {
    expect(await readExportFile(await forged(records))).toEqual({ code: 'brokenRow', path });
  });

  test('a key that would reach the prototype', async () => {
    const fields = JSON.parse(`{"__proto__": ${JSON.stringify(value('name', 'x'))}}`);
    const forgery = await forged(withRow('contacts', { fields }));
    expect(forgery).toContain('__proto__');
    expect(await readExportFile(forgery)).toMatchObject({ code: 'brokenRow' });
  });

  test('settings that are no settings', async () => {
    expect(await readExportFile(await forged(file.records, []))).toEqual({
      code: 'brokenRow',
      path: 'settings',
    });
  });

  test('content so deep that it cannot be walked', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const forgery = text.replace('"settings":{', `"settings":{"deep":${deep},`);
    expect(await readExportFile(forgery)).toEqual({ code: 'damaged' });
  });
});

test('no text makes reading throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (given) => {
      expect(await readExportFile(given)).toHaveProperty('code');
    }),
  );
  const anyRecords = fc.dictionary(
    fc.constantFrom('contacts', 'facts', 'notes', 'drafts', 'journal'),
    fc.array(fc.object()),
  );
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const read = await readExportFile(await forged(JSON.parse(JSON.stringify(records))));
      expect('code' in read || read.records.contacts).toBeTruthy();
    }),
  );
});

test('purchases of older files, given back whole, and those given back in parts come back as they were', async () => {
  const bought = (id: string, more: object) => ({
    ...{ id, contactId: 'anna', kind: 'purchase' as const, at: '2026-11-01', recordedAt: NOON.now },
    ...{ amount: 120, currency: 'EUR', product: null, refundedAt: null, ...more },
  });
  const facts = [
    bought('p1', {}),
    bought('p2', { refundedAt: '2026-11-12' }),
    bought('p3', { refunds: [{ at: '2026-11-12', amount: 20.5 }] }),
  ];
  const whole = { ...file, records: { ...file.records, facts } };
  expect(await readExportFile(await writeExportFile(whole))).toEqual(whole);
  const over = [bought('p4', { refunds: [{ at: '2026-11-12', amount: 121 }] })];
  const torn = { ...file, records: { ...file.records, facts: over } };
  expect(await readExportFile(await writeExportFile(torn))).toMatchObject({ code: 'brokenRow' });
});
