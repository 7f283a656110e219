import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findSiteSettings } from '@/lib/settings/site-settings';
import type { FakeSites } from '@/tests/tools/fake-sites';
import { fakeSites } from '@/tests/tools/fake-sites';
import { keepSiteSettings } from '@/tests/tools/keep-site-settings';
import {
  forgetClick,
  isClicked,
  readClickedPage,
  registerSites,
  startInOpenTabs,
  switchSiteOff,
  switchSiteOn,
} from './beside-sites';

const MAIL = 'https://mail.example';
const PORT = 'https://mail.example:8443';
const OTHER = 'https://other.example';

let sites: FakeSites;
beforeEach(() => {
  sites = fakeSites();
  sites.tabs.push(
    { id: 1, url: `${MAIL}/?_uid=1` },
    { id: 2, url: `${PORT}/` },
    { id: 3, url: `${OTHER}/` },
  );
});
const matches = () => [...sites.registered.values()].map((script) => script.matches[0]).sort();

test('switched on: asked for one host, registered for one origin, started in its open tabs', async () => {
  expect(await switchSiteOn(MAIL, 'roundcube')).toBe(true);
  expect([...sites.granted]).toEqual([`${MAIL}/*`]);
  expect(matches()).toEqual([`${MAIL}/*`]);
  expect(sites.started).toEqual(['1: /site-roundcube.js', '1: /loader.js']);
  expect(await findSiteSettings(MAIL)).toMatchObject({ on: true, open: true, site: 'roundcube' });
});

test('when the rep says no, nothing is kept', async () => {
  sites.saysYes = false;
  expect(await switchSiteOn(MAIL, 'roundcube')).toBe(false);
  expect([sites.registered.size, sites.started, await findSiteSettings(MAIL)]).toEqual([
    0,
    [],
    undefined,
  ]);
});

test('switched off: no registration, no script, no permission is left', async () => {
  await switchSiteOn(MAIL, 'roundcube');
  await switchSiteOff(MAIL);
  expect([sites.registered.size, sites.granted.size, sites.told]).toEqual([0, 0, ['1: leave']]);
  expect(await findSiteSettings(MAIL)).toMatchObject({ on: false });
});

test('two sites of one host share a permission: it goes with the last', async () => {
  await switchSiteOn(MAIL, 'roundcube');
  await switchSiteOn(PORT, 'maildev');
  await switchSiteOff(MAIL);
  expect([matches(), [...sites.granted]]).toEqual([[`${PORT}/*`], [`${MAIL}/*`]]);
  await switchSiteOff(PORT);
  expect([matches(), [...sites.granted]]).toEqual([[], []]);
});

test('registrations follow the settings whatever the browser had: lost, left over, or another reader', async () => {
  await switchSiteOn(MAIL, 'generic');
  await switchSiteOn(OTHER, 'gmail');
  sites.registered.delete([...sites.registered.keys()][1] ?? '');
  sites.registered.set('old', { id: 'old', matches: ['https://old.example/*'], js: [] });
  await keepSiteSettings({
    ...((await findSiteSettings(MAIL)) as NonNullable<
      Awaited<ReturnType<typeof findSiteSettings>>
    >),
    site: 'roundcube',
  });
  for (let times = 0; times < 2; times += 1) {
    await registerSites();
    expect(matches()).toEqual([`${MAIL}/*`, `${OTHER}/*`]);
    expect([...sites.registered.values()].flatMap((script) => script.js).sort()).toEqual([
      '/loader.js',
      '/loader.js',
      '/site-gmail.js',
      '/site-roundcube.js',
    ]);
  }
});

test('after an update only sites that are on are started again', async () => {
  await switchSiteOn(MAIL, 'roundcube');
  await switchSiteOn(OTHER, 'gmail');
  await switchSiteOff(OTHER);
  sites.started.length = 0;
  await startInOpenTabs();
  expect(sites.started).toEqual(['1: /site-roundcube.js', '1: /loader.js']);
});

test('a click reads one page, and counts until the tab goes elsewhere', async () => {
  expect(await readClickedPage(3, `${OTHER}/`)).toBe(true);
  expect(sites.started).toEqual(['3: /recognise.js', '3: /site-roundcube.js', '3: /loader.js']);
  expect([await isClicked(3), await isClicked(1)]).toEqual([true, false]);
  await forgetClick(3);
  expect(await isClicked(3)).toBe(false);
  expect(sites.registered.size).toBe(0);
});

test('a page that the browser does not let anything into is said to be one', async () => {
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => Promise.reject(new Error('Cannot access')),
  });
  expect(await readClickedPage(3, 'chrome://settings')).toBe(false);
});
