import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canonicalJson } from '@/lib/base/equal';
import { sha256 } from '@/lib/base/hash';
import { repSettings } from '@/lib/settings/rep-settings';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { readContactIds } from '@/lib/store/read';
import { findLastAct } from '@/lib/store/undo';
import { hashTables, readWhole } from '@/lib/store/whole';
import type { FakeSites } from '@/tests/tools/fake-sites';
import { fakeSites } from '@/tests/tools/fake-sites';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, mail, minutesLater, NOON, value } from '@/tests/tools/people';
import { answerSuggestion } from './answer-suggestion';
import { editContact, setContactSwitch } from './edit-contact';
import { exportEverything } from './export-everything';
import type { RestorePreview } from './restore-everything';
import { previewRestore, restoreEverything } from './restore-everything';
import { saveContact } from './save-contact';
import { undoAct } from './undo-act';
import { typeNote, writeNote } from './write-note';

openFreshStore();

let sites: FakeSites;
let anna = '';
beforeEach(async () => {
  sites = fakeSites();
  ({ contactId: anna } = await saveContact(capture(ANNA, { messages: [mail()] }), NOON));
  await typeNote({ contactId: anna }, 'Likes Tuesdays', null, NOON);
  await writeNote(anna, true, NOON);
  await typeNote({ contactId: anna }, 'half a sentence', null, NOON);
  await answerSuggestion(anna, { play: 'reply', evidence: 'x' }, { action: 'done' }, NOON);
  await setContactSwitch(anna, 'doNotContact', true, NOON);
});

const previewOf = async (text: string): Promise<RestorePreview> => {
  const preview = await previewRestore(text);
  if ('code' in preview) throw new Error(preview.code);
  return preview;
};
const restore = async (text: string, moment = minutesLater(10)) =>
  restoreEverything(await previewOf(text), moment);
/** Another machine: nothing stored yet, its own device. */
const onAnotherMachine = async () => {
  await database.delete();
  await database.open();
};
/** All that was stored, whatever machine it is on. */
const content = async () => {
  const { journal, ...rest } = await readWhole();
  const { addresses, standings, counters } = database;
  const tables = { addresses, standings, counters };
  const derived = Object.entries(tables).map(async ([name, table]) => [
    name,
    await (table.toArray as () => Promise<unknown[]>)(),
  ]);
  return { records: canonicalJson([rest, await Promise.all(derived)]), journal };
};

test('a file restored on another machine gives everything: records, words being typed, history', async () => {
  const before = await content();
  const { name, text } = await exportEverything(NOON);
  expect(name).toBe('alongside-2026-11-20.json');
  await onAnotherMachine();
  expect(await previewRestore(text)).toMatchObject({ contacts: 1, notes: 1, facts: 2 });
  await restore(text);
  const after = await content();
  expect(after.records).toBe(before.records);
  expect(after.journal).toEqual(expect.arrayContaining(before.journal));
  expect(after.journal).toHaveLength(before.journal.length + 1);
  expect((await readHistory(anna, 9)).map((row) => row.change.act)).toContain('saveContact');
});

test('restoring replaces what is here, and its undo gives the hash of before', async () => {
  const { text } = await exportEverything(NOON);
  await editContact(anna, 'name', value('name', 'Changed'), NOON);
  const { contactId: ben } = await saveContact(capture(BEN), NOON);
  await typeNote({ contactId: ben }, 'about Ben', null, NOON);
  await typeNote({ contactId: anna }, '', null, NOON);
  const before = await hashTables();
  const change = await restore(text);
  expect(await readContactIds([ANNA, BEN])).toEqual(new Map([[ANNA, anna]]));
  expect((await database.drafts.get(`contact:${anna}`))?.text).toBe('half a sentence');
  expect(await undoAct(change?.id ?? '', NOON)).toMatchObject({ done: true });
  expect(await hashTables()).toBe(before);
});

test('words being typed here are newer than those of a file, and stay', async () => {
  const { text } = await exportEverything(NOON);
  await typeNote({ contactId: anna }, 'another sentence', null, NOON);
  await restore(text);
  expect((await database.drafts.get(`contact:${anna}`))?.text).toBe('another sentence');
});

test('a file in which two people have swapped addresses is restored', async () => {
  const { contactId: ben } = await saveContact(capture(BEN), NOON);
  const { text } = await exportEverything(NOON);
  await editContact(anna, `email:${ANNA}`, null, NOON);
  await editContact(ben, `email:${BEN}`, value('email', ANNA), NOON);
  await editContact(anna, null, value('email', BEN), NOON);
  await restore(text);
  expect(await readContactIds([ANNA, BEN])).toEqual(
    new Map([
      [ANNA, anna],
      [BEN, ben],
    ]),
  );
});

test('a file from a machine whose clock is ahead: the restoring is the last act all the same', async () => {
  await editContact(anna, null, value('title', 'Buyer'), minutesLater(60 * 24 * 365));
  const { text } = await exportEverything(NOON);
  await onAnotherMachine();
  const change = await restore(text, NOON);
  expect((await findLastAct())?.id).toBe(change?.id);
  expect((await readHistory(null, 1))[0]?.change.id).toBe(change?.id);
});

test('the same file restored twice changes nothing the second time', async () => {
  const { text } = await exportEverything(NOON);
  await onAnotherMachine();
  await restore(text);
  const [hash, rows] = [await hashTables(), await database.journal.count()];
  expect(await restore(text)).toBeUndefined();
  expect([await hashTables(), await database.journal.count()]).toEqual([hash, rows]);
});

const SITE = {
  origin: 'https://mail.example:8443',
  site: 'roundcube',
  on: true,
  logMail: false,
  open: true,
  width: 400,
  side: 'left',
};
const KEY = `site:${SITE.origin}`;

test('settings come back, a site only where the browser still lets Alongside in', async () => {
  const rep = {
    language: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    ownAddresses: [],
    lastExportAt: null,
  };
  await fakeBrowser.storage.local.set({ rep, [KEY]: SITE, strange: 'x' });
  const { text } = await exportEverything(NOON);
  await fakeBrowser.storage.local.clear();
  await restore(text);
  // The file was written before some choices existed: they come as nobody has made them.
  const whole = repSettings.parse(rep);
  expect(whole).toMatchObject(rep);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({
    rep: whole,
    [KEY]: { ...SITE, on: false },
  });
  expect(sites.registered.size).toBe(0);
  sites.granted.add('https://mail.example/*');
  await restore(text);
  expect(await fakeBrowser.storage.local.get(KEY)).toEqual({ [KEY]: SITE });
  expect([...sites.registered.values()].map((script) => script.matches)).toEqual([
    ['https://mail.example:8443/*'],
  ]);
});

test.each([
  ['rep', { language: 'klingon' }],
  ['rep', { language: 'en', timeZone: 'Nowhere/None', ownAddresses: [], lastExportAt: null }],
  ['rep', { language: 'en', timeZone: 'auto', ownAddresses: ['Me <x>'], lastExportAt: null }],
  [KEY, { ...SITE, width: 9_000 }],
  [KEY, { ...SITE, origin: 'https://other.example' }],
  ['site:<all_urls>', { ...SITE, origin: '<all_urls>' }],
  ['site:javascript:alert(1)', { ...SITE, origin: 'javascript:alert(1)' }],
])(
  'a setting that cannot be read (%s) is named before anything is touched',
  async (key, setting) => {
    const { text } = await exportEverything(NOON);
    const { exportedAt, records } = JSON.parse(text);
    const settings = { [key]: setting };
    const checksum = await sha256(canonicalJson({ exportedAt, settings, records }));
    const forged = JSON.stringify({ ...JSON.parse(text), settings, checksum });
    const before = [await hashTables(), await fakeBrowser.storage.local.get(null)];
    expect(await previewRestore(forged)).toEqual({ code: 'brokenRow', path: `settings.${key}` });
    expect([await hashTables(), await fakeBrowser.storage.local.get(null)]).toEqual(before);
  },
);

test('a refused file changes nothing', async () => {
  const { text } = await exportEverything(NOON);
  const before = await hashTables();
  for (const bad of [text.slice(0, -1), text.replace('anna', 'anne'), '{}', '']) {
    expect(await previewRestore(bad)).toHaveProperty('code');
  }
  expect(await hashTables()).toBe(before);
});
