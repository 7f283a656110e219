import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSiteSettings } from '@/tests/tools/keep-site-settings';
import { changeRepSettings, readRepSettings, zoneOf } from './rep-settings';
import type { SiteSettings } from './site-settings';
import {
  changeSiteSettings,
  findSiteSettings,
  newSiteSettings,
  onSettingsChanged,
  readAllSiteSettings,
} from './site-settings';
import { restoreStoredSettings } from './stored-settings';

const MAIL = 'https://mail.example';
const { local } = fakeBrowser.storage;

test('before anything was chosen the rep has the defaults, and a site is not known', async () => {
  expect(await readRepSettings()).toEqual({
    language: 'auto',
    timeZone: 'auto',
    ownAddresses: [],
    lastExportAt: null,
    purchaseTracking: false,
    repurchaseDays: 90,
    valueCutoff: null,
    currency: null,
    vocabulary: 'stages',
    mutedPlays: [],
  });
  expect(await findSiteSettings(MAIL)).toBeUndefined();
  expect(newSiteSettings(MAIL, 'gmail').on).toBe(false);
});

test('a choice is kept and changes nothing else', async () => {
  await changeRepSettings({ timeZone: 'Asia/Shanghai' });
  const settings = await changeRepSettings({ language: 'zh_CN' });
  expect(settings).toMatchObject({ timeZone: 'Asia/Shanghai', language: 'zh_CN' });
  expect(await readRepSettings()).toEqual(settings);
  expect(zoneOf(settings)).toBe('Asia/Shanghai');
});

test.each([
  { timeZone: 'Nowhere/None' },
  { language: 'de' as 'en' },
  { ownAddresses: ['Robin@Home.Example'] },
  { lastExportAt: 'yesterday' },
])('what is no setting is refused, and the old one stays: %o', async (bad) => {
  const before = await changeRepSettings({ timeZone: 'Asia/Shanghai' });
  await expect(changeRepSettings(bad)).rejects.toThrow();
  expect(await readRepSettings()).toEqual(before);
});

test('a choice made in another tab holds from the next look, and so does one put back from a file', async () => {
  const before = await readRepSettings();
  await local.set({ rep: { ...before, timeZone: 'Asia/Tokyo' } });
  expect((await readRepSettings()).timeZone).toBe('Asia/Tokyo');
  // The browser tells of it a moment after it is written: whoever wrote does not wait for that.
  const { trigger } = local.onChanged;
  local.onChanged.trigger = async () => [];
  try {
    await restoreStoredSettings({ rep: { ...before, timeZone: 'Asia/Kolkata' } });
    expect((await readRepSettings()).timeZone).toBe('Asia/Kolkata');
    await changeRepSettings({ language: 'zh_CN' });
    expect(await readRepSettings()).toMatchObject({ timeZone: 'Asia/Kolkata', language: 'zh_CN' });
  } finally {
    local.onChanged.trigger = trigger;
  }
});

test('settings that could not be read once are asked for again', async () => {
  const get = local.get.bind(local);
  local.get = () => Promise.reject(new Error('not now'));
  await expect(readRepSettings()).rejects.toThrow('not now');
  local.get = get;
  expect(await readRepSettings()).toMatchObject({ language: 'auto' });
});

test('what lies unreadable in storage is said, never replaced by a guess', async () => {
  await local.set({ rep: { language: 'en' }, [`site:${MAIL}`]: { origin: MAIL } });
  await expect(readRepSettings()).rejects.toThrow();
  await expect(changeRepSettings({ language: 'en' })).rejects.toThrow();
  await expect(findSiteSettings(MAIL)).rejects.toThrow();
  await expect(readAllSiteSettings()).rejects.toThrow();
  expect(await local.get('rep')).toEqual({ rep: { language: 'en' } });
});

test('of two choices made at once neither undoes the other', async () => {
  await Promise.all([
    changeRepSettings({ language: 'zh_CN' }),
    changeRepSettings({ timeZone: 'Asia/Shanghai' }),
  ]);
  expect(await readRepSettings()).toMatchObject({ language: 'zh_CN', timeZone: 'Asia/Shanghai' });
  await keepSiteSettings(newSiteSettings(MAIL, 'gmail'));
  await Promise.all([
    changeSiteSettings(MAIL, (kept) => kept && { ...kept, width: 300 }),
    changeSiteSettings(MAIL, (kept) => kept && { ...kept, side: 'left' }),
  ]);
  expect(await findSiteSettings(MAIL)).toMatchObject({ width: 300, side: 'left' });
});

test('sites are kept apart by origin; a port is another site', async () => {
  await keepSiteSettings({ ...newSiteSettings(MAIL, 'gmail'), on: true });
  await keepSiteSettings(newSiteSettings(`${MAIL}:8443`, 'roundcube'));
  await changeRepSettings({ language: 'en' });
  expect((await readAllSiteSettings()).map(({ origin, on }) => [origin, on])).toEqual([
    [MAIL, true],
    [`${MAIL}:8443`, false],
  ]);
});

test.each(['javascript:alert(1)', '<all_urls>', `${MAIL}/path`, 'file:///x', '', 'null', '*'])(
  'what is no web origin is no site: %s',
  async (origin) => {
    const settings: SiteSettings = newSiteSettings(origin, 'generic');
    await expect(keepSiteSettings(settings)).rejects.toThrow();
    expect(await local.get(null)).toEqual({});
  },
);

test('a change of settings is told until nobody listens any more', async () => {
  const told: string[][] = [];
  const stop = onSettingsChanged((keys) => told.push(keys));
  await keepSiteSettings(newSiteSettings(MAIL, 'gmail'));
  stop();
  await changeRepSettings({ language: 'en' });
  expect(told).toEqual([[`site:${MAIL}`]]);
});
