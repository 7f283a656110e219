import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findSiteSettings, newSiteSettings } from '@/lib/settings/site-settings';
import { database } from '@/lib/store/database';
import { hashTables } from '@/lib/store/whole';
import type { FakeSites } from '@/tests/tools/fake-sites';
import { fakeSites } from '@/tests/tools/fake-sites';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { keepSiteSettings } from '@/tests/tools/keep-site-settings';
import { ANNA, capture, NOON, ORIGIN, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { saveContact } from './save-contact';
import { startBackground } from './start-background';
import { readTabState } from './tab-state';

openFreshStore();

const TAB = 7;
const OURS = `chrome-extension://${fakeBrowser.runtime.id}/sidebar.html`;
const page = { id: fakeBrowser.runtime.id, frameId: 0, url: `${ORIGIN}/?_uid=1&token=secret` };
const tab = { id: TAB, url: `${ORIGIN}/?_uid=1` };
const frame = { id: fakeBrowser.runtime.id, frameId: 3, url: OURS, tab };

let sites: FakeSites;
beforeEach(async () => {
  sites = fakeSites();
  sites.granted.add(`${ORIGIN}/*`);
  await keepSiteSettings({ ...newSiteSettings(ORIGIN, 'roundcube'), on: true });
  startBackground();
});

/** Says something to the worker as a sender; undefined when nobody listened. */
const say = async (message: unknown, sender: object) => {
  const trigger = fakeBrowser.runtime.onMessage.trigger as (
    ...given: unknown[]
  ) => Promise<unknown[]>;
  return (await trigger(message, { tab, ...sender }))[0];
};
const shown = (subject: string) =>
  tabReading({
    self: [REP],
    messages: [
      pageMessage({
        key: subject,
        from: [entry(ANNA, 'from')],
        subject,
        dateText: '2026-11-19 10:00',
      }),
    ],
  }).reading;
const layout = { open: false, width: 300, side: 'left', language: 'en' };

test('a page reports what it shows: kept for its tab, with address and origin as the browser says', async () => {
  await say(
    { kind: 'reading', reading: shown('one'), move: 0, origin: 'https://evil.example' },
    page,
  );
  expect((await readTabState(TAB)).reading).toMatchObject({
    tabId: TAB,
    origin: ORIGIN,
    url: `${ORIGIN}/?_uid=1`,
    serial: expect.any(Number),
  });
});

test('reports of a tab are taken in turn, and moving on forgets the last mail', async () => {
  await Promise.all([
    say({ kind: 'reading', reading: shown('one'), move: 0 }, page),
    say({ kind: 'moved', move: 1 }, page),
    say({ kind: 'reading', reading: shown('two'), move: 1 }, page),
  ]);
  const state = await readTabState(TAB);
  expect([state.reading?.reading.messages[0]?.subject, state.moving]).toEqual(['two', false]);
  await say({ kind: 'moved', move: 2 }, page);
  expect(await readTabState(TAB)).toEqual({ moving: true, move: 2, serial: expect.any(Number) });
});

test('a reading logs the mail of a contact; another tab is not touched', async () => {
  await saveContact(capture(ANNA), NOON);
  const before = await hashTables();
  await say({ kind: 'reading', reading: shown('one'), move: 0 }, page);
  expect(await hashTables()).not.toBe(before);
  expect(await readTabState(8)).toEqual({ moving: false, serial: 0 });
});

test('a reading that cannot be kept is said to the rep, and the page is not left to repeat it', async () => {
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  session.set = async (items) => {
    if (JSON.stringify(items).includes('"reading"')) throw new Error('Session storage quota');
    await set(items);
  };
  try {
    await say({ kind: 'reading', reading: shown('one'), move: 0 }, page);
  } finally {
    session.set = set;
  }
  expect(await readTabState(TAB)).toMatchObject({ trouble: 'unread', moving: false });
  await say({ kind: 'reading', reading: shown('two'), move: 1 }, page);
  expect(await readTabState(TAB)).not.toHaveProperty('trouble');
});

test('mail that cannot be logged is said beside that mail, and no longer beside the next', async () => {
  await saveContact(capture(ANNA), NOON);
  const refuse = () => {
    throw new Error('The disk takes nothing');
  };
  database.table('facts').hook('creating', refuse);
  try {
    await say({ kind: 'reading', reading: shown('one'), move: 0 }, page);
  } finally {
    database.table('facts').hook('creating').unsubscribe(refuse);
  }
  const state = await readTabState(TAB);
  expect(state).toMatchObject({ trouble: 'notLogged', moving: false });
  expect(state.reading?.reading.messages[0]?.subject).toBe('one');
  await say({ kind: 'moved', move: 1 }, page);
  expect(await readTabState(TAB)).not.toHaveProperty('trouble');
});

test('a page is told how to stand, by its own settings alone', async () => {
  expect(await say({ kind: 'attach' }, page)).toMatchObject({
    kind: 'stand',
    layout: { width: 360 },
  });
  const elsewhere = { ...page, url: 'https://other.example/' };
  expect(await say({ kind: 'attach' }, elsewhere)).toEqual({ kind: 'leave' });
  await say({ kind: 'layout', layout }, page);
  expect(await findSiteSettings(ORIGIN)).toMatchObject({ open: false, width: 300, side: 'left' });
  await say({ kind: 'layout', layout }, elsewhere);
  expect(await findSiteSettings('https://other.example')).toBeUndefined();
});

test('a page may ask for the panel, and our frame may hide itself', async () => {
  await say({ kind: 'askPanel' }, page);
  expect(sites.panels).toEqual([TAB]);
  await say({ kind: 'hideFrame' }, frame);
  expect(await findSiteSettings(ORIGIN)).toMatchObject({ open: false, on: true });
  expect(sites.told).toEqual(['7: stand', '7: focusPage']);
});

describe('authority goes by who speaks', () => {
  const everything = async () => [
    await hashTables(),
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    [...sites.told, ...sites.panels],
  ];
  const report = { kind: 'reading', reading: shown('x'), move: 0 };

  test.each<[string, unknown, object]>([
    ['a page cannot speak as our frame', { kind: 'hideFrame' }, page],
    ['a page cannot open the panel in our name', { kind: 'openPanel' }, page],
    ['our frame cannot report a reading', report, frame],
    ['a frame within a page is not heard', report, { ...page, frameId: 2 }],
    [
      'a page that only looks like ours',
      { kind: 'hideFrame' },
      { ...page, url: `${OURS}`.replace('://', '://x') },
    ],
    [
      'a page with our address as its path',
      { kind: 'hideFrame' },
      { ...page, url: `https://evil.example/${OURS}` },
    ],
    ['another extension', report, { ...page, id: 'another' }],
    ['another extension with our address', { kind: 'hideFrame' }, { ...frame, id: 'another' }],
    ['nobody', report, { ...page, id: undefined }],
    ['a sender without a tab', report, { ...page, tab: undefined }],
    ['a sender without an address', report, { ...page, url: undefined }],
    ['a page with an act of the rep', { kind: 'saveContact', contact: {} }, page],
    ['a page with a change of settings', { kind: 'set', 'site:x': {} }, page],
    ['a layout out of bounds', { kind: 'layout', layout: { ...layout, width: 9_999 } }, page],
    ['no message', null, page],
  ])('%s', async (_, message, sender) => {
    const before = await everything();
    await say(message, sender);
    expect(await everything()).toEqual(before);
  });
});

test('a permission taken away in the browser switches the site off, and leaves no registration', async () => {
  await fakeBrowser.runtime.onStartup.trigger();
  await expect.poll(() => sites.registered.size).toBe(1);
  sites.granted.clear();
  sites.permissionsRemoved.trigger();
  await expect.poll(async () => (await findSiteSettings(ORIGIN))?.on).toBe(false);
  await expect.poll(() => sites.registered.size).toBe(0);
});

const load = () => fakeBrowser.tabs.onUpdated.trigger(TAB, { status: 'loading' }, tab as never);

test('a frame that loads within the page changes nothing: the script that read it is still there', async () => {
  await say({ kind: 'reading', reading: shown('one'), move: 0 }, page);
  await load();
  await expect.poll(() => sites.told).toContain(`${TAB}: areYouThere`);
  expect((await readTabState(TAB)).reading).toBeDefined();
});

test('a tab that goes elsewhere or is closed is forgotten', async () => {
  sites.readerless.add(TAB);
  for (const leave of [
    load,
    () => fakeBrowser.tabs.onRemoved.trigger(TAB, { windowId: 1, isWindowClosing: false }),
  ]) {
    await say({ kind: 'reading', reading: shown('one'), move: 0 }, page);
    await leave();
    await expect.poll(() => readTabState(TAB)).toEqual({ moving: false, serial: 0 });
  }
});
