import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page, Browser as Playwright } from '@playwright/test';
import { chromium, expect } from '@playwright/test';
import { diffRows } from '../../lib/domain/patch';
import { chromiumPath } from '../tools/chromium';
import { ROOT } from '../tools/run-tool';
import { readRecords, test } from './alongside';
import type { Browser } from './browser';
import { openBrowser } from './browser';

/** A browser that dies in mid-write leaves whole Changes only: rows, journal and counters agree. */

const EXTENSION = resolve(ROOT, '.output/chrome-mv3-local');

interface Killable {
  browser: Playwright;
  kill(): void;
}

/** A browser in a process group of its own, so that all of it can be killed at once. */
async function startKillable(profile: string): Promise<Killable> {
  const process_: ChildProcess = spawn(
    chromiumPath(),
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run', '--disable-background-networking'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--disable-sync'],
      ...[`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const port = await readPort(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return { browser, kill: () => void (process_.pid && process.kill(-process_.pid, 'SIGKILL')) };
}

async function readPort(profile: string): Promise<string> {
  for (let wait = 0; wait < 300; wait += 1) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port) return port;
    } catch {
      // Not written yet.
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the browser told no port');
}

const CROWD = 60;

/** A page with many people nobody knows yet. */
const crowdReading = (round: number) => ({
  site: 'generic',
  path: 'site',
  view: 'page',
  viewKey: `crowd ${round}`,
  language: 'en',
  self: [],
  messages: [],
  people: Array.from({ length: CROWD }, (_, index) => ({
    name: `Person ${round}x${index}`,
    address: `person-${round}-${index}@crowd.example`,
    part: 'mailtoLink',
  })),
  links: [],
  blocks: [],
});

/** Shows a crowd beside this very tab and presses the button that saves all of it. */
async function saveCrowd(page: Page, round: number): Promise<void> {
  // What a tab shows is forgotten while it loads; a page of ours that listens has loaded.
  await page.locator('header.bar').waitFor();
  await page.locator('main').getByText(/./).first().waitFor();
  await page.evaluate(
    async ({ reading, serial }) => {
      const tabId = (await chrome.tabs.getCurrent())?.id;
      const origin = 'http://127.0.0.1';
      const readAt = new Date().toISOString();
      await chrome.storage.session.set({
        [`tab:${tabId}`]: {
          moving: false,
          serial,
          reading: { tabId, origin, url: `${origin}/`, serial, readAt, reading },
        },
      });
    },
    { reading: crowdReading(round), serial: round },
  );
  await page.getByText(`Person ${round}x0`, { exact: true }).first().waitFor();
  // By script: the toast of the act before may still lie over the button.
  await saveAll(page).evaluate((button: HTMLElement) => button.click());
}

const saveAll = (page: Page) =>
  page.getByRole('button', { name: `Save the ${CROWD} new people`, exact: true });
/** Once all of them are known there is nobody left to save. */
const saved = (page: Page) => saveAll(page).waitFor({ state: 'hidden' });

async function killInMidWrite(profile: string, acts: number, delay: number): Promise<void> {
  const { browser, kill } = await startKillable(profile);
  try {
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/sidepanel.html`);
    await page.waitForSelector('header.bar');
    for (let round = 0; round < acts; round += 1) {
      await saveCrowd(page, round);
      if (round < acts - 1) await saved(page);
    }
    await new Promise((done) => setTimeout(done, delay));
  } finally {
    kill();
    await browser.close().catch(() => undefined);
  }
}

/** Every row is told of by the journal, and the journal tells of nothing that is not there. */
async function expectWhole(alongside: Browser): Promise<number> {
  const { contacts, facts, notes, journal, counters, addresses } = await readRecords(alongside);
  const told = journal.flatMap((change) => change.parts);
  for (const [table, rows] of Object.entries({ contacts, facts, notes })) {
    const byId = new Map(told.flatMap((part) => (part.table === table ? [[part.id, part]] : [])));
    expect(rows.map((row) => row.id).sort(), table).toEqual([...byId.keys()].sort());
    for (const row of rows) {
      expect(byId.get(row.id)?.patch).toEqual(diffRows(undefined, { ...row }));
    }
  }
  expect(journal.map((change) => change.parts.length)).toEqual(journal.map(() => CROWD));
  expect(counters).toEqual([{ key: 'contacts', count: contacts.length }]);
  expect(addresses).toHaveLength(contacts.length);
  return journal.length;
}

test('a browser killed while it writes keeps every finished act whole and no half of another', async () => {
  test.setTimeout(120_000);
  for (const [acts, delay] of [
    [3, 0],
    [2, 25],
    [2, 60],
  ] as const) {
    const profile = mkdtempSync(join(tmpdir(), 'alongside-crash-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = { extensions: { ui: { developer_mode: true } } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    try {
      await killInMidWrite(profile, acts, delay);
      const alongside = await openBrowser({ profile });
      try {
        const kept = await expectWhole(alongside);
        expect(kept).toBeGreaterThanOrEqual(acts - 1);
        expect(kept).toBeLessThanOrEqual(acts);
        // And it goes on: the next act is written on top of what was kept.
        const page = await alongside.context.newPage();
        await page.goto(`chrome-extension://${alongside.extensionId}/sidepanel.html`);
        await saveCrowd(page, 99);
        await saved(page);
        expect(await expectWhole(alongside)).toBe(kept + 1);
        expect(alongside.outsideRequests()).toEqual([]);
      } finally {
        await alongside.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
});

test('A3-08: a tab killed while it writes leaves whole acts and no half record', async ({
  alongside,
}) => {
  const saveInNewTab = async (round: number): Promise<Page> => {
    const page = await alongside.context.newPage();
    await page.goto(`chrome-extension://${alongside.extensionId}/sidepanel.html`);
    await saveCrowd(page, round);
    return page;
  };
  await saved(await saveInNewTab(0));
  let kept = 1;
  for (const [index, delay] of [0, 10, 40].entries()) {
    const page = await saveInNewTab(index + 1);
    await new Promise((done) => setTimeout(done, delay));
    await page.close();
    const now = await expectWhole(alongside);
    expect([kept, kept + 1]).toContain(now);
    kept = now;
  }
  // And the next tab writes on top of what was kept.
  await saved(await saveInNewTab(99));
  expect(await expectWhole(alongside)).toBe(kept + 1);
});

test('a full disk: the act says so and stores nothing, and works again when there is room', async ({
  alongside,
}) => {
  const page = await alongside.context.newPage();
  // unlimitedStorage lifts every quota a test could set, so the refusal comes from in between.
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (value, key) {
      const isFull = this.name === 'journal' && Reflect.get(window, 'isFull') === true;
      if (isFull) throw new DOMException('', 'QuotaExceededError');
      return add.call(this, value, key);
    };
  });
  await page.goto(`chrome-extension://${alongside.extensionId}/sidepanel.html`);
  await page.evaluate(() => Reflect.set(window, 'isFull', true));
  await saveCrowd(page, 0);
  await page.getByText(/The disk is full, so the last act was not saved/).waitFor();
  const before = await readRecords(alongside);
  expect([before.contacts, before.journal, before.counters, before.addresses]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  await page.evaluate(() => Reflect.set(window, 'isFull', false));
  await saveAll(page).click();
  await saved(page);
  expect(await expectWhole(alongside)).toBe(1);
});
