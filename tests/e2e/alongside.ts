import type { Frame, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { Browser, BrowserOptions } from './browser';
import { openBrowser } from './browser';
import type { MailPages, ServedPage } from './mail-pages';
import { serveMailPages } from './mail-pages';
import { waitUntilSeen } from './steps';
import { sayWhatStood } from './what-stood';

/**
 * Tests with a real browser and the extension in it. Every one of them ends with the same
 * question: did anything, a page, a frame or the worker, ask for something outside this machine?
 */
export const test = base.extend<{
  browserOptions: BrowserOptions;
  alongside: Browser;
  serve(pages: Readonly<Record<string, ServedPage>>): Promise<MailPages>;
}>({
  browserOptions: [{}, { option: true }],
  alongside: async ({ browserOptions }, use, info) => {
    const browser = await openBrowser(browserOptions);
    try {
      await use(browser);
      await sayWhatStood(browser.context, info);
      expect(browser.outsideRequests(), 'asked for outside this machine').toEqual([]);
    } finally {
      await browser.close();
    }
  },
  // biome wants no empty pattern, Playwright wants a pattern: any fixture will do.
  serve: async ({ browserOptions: _ }, use) => {
    const running: MailPages[] = [];
    await use(async (pages) => {
      const served = await serveMailPages(pages);
      running.push(served);
      return served;
    });
    await Promise.all(running.map((served) => served.stop()));
  },
});

/** Switches the site of this page on, as a rep does it: toolbar, panel, one button. */
export async function standBeside(alongside: Browser, page: Page): Promise<Frame> {
  const width = await page.evaluate(() => innerWidth);
  await alongside.clickToolbar(page);
  const panel = await alongside.panel(page);
  await panel.clickButton('Always beside this site');
  const frame = await alongside.sidebarFrame(page);
  await frame.waitForSelector('header.bar');
  await panel.evaluate('setTimeout(() => window.close())');
  await panel.detach();
  // The panel takes a part of the window; once it is gone the page has its own width again.
  await page.waitForFunction((own) => innerWidth === own, width);
  await waitUntilSeen(frame);
  return frame;
}

/** Waits for the frame that comes in the place of one whose extension was reloaded. */
export async function nextFrame(alongside: Browser, page: Page, before: Frame): Promise<Frame> {
  await expect.poll(() => before.isDetached(), { timeout: 15_000 }).toBe(true);
  return alongside.sidebarFrame(page);
}

export interface Records {
  contacts: { id: string; fields: Record<string, { kind: string; value: string }> }[];
  facts: { id: string; contactId: string }[];
  notes: { id: string; contactId: string; text: string }[];
  drafts: { id: string; text: string }[];
  journal: {
    id: string;
    act: string;
    parts: { table: string; id: string; patch: unknown[] }[];
  }[];
  counters: { key: string; count: number }[];
  addresses: { address: string; contactId: string }[];
}

/** Every record at rest, read in one transaction, from any page or worker of the extension. */
export async function readRecords(alongside: Browser): Promise<Records> {
  const worker = await alongside.serviceWorker();
  return worker.evaluate(readAllTables) as Promise<Records>;
}

/** Runs in the extension; so it may use nothing from around it. */
function readAllTables(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('alongside');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const names = ['contacts', 'facts', 'notes', 'drafts', 'journal', 'counters', 'addresses'];
      const database = opening.result;
      if (!database.objectStoreNames.contains('contacts')) {
        database.close();
        resolve(Object.fromEntries(names.map((name) => [name, []])));
        return;
      }
      const rows: Record<string, unknown> = {};
      const reading = database.transaction(names, 'readonly');
      for (const name of names) {
        const request = reading.objectStore(name).getAll();
        request.onsuccess = () => {
          rows[name] = request.result;
        };
      }
      reading.oncomplete = () => {
        database.close();
        resolve(rows);
      };
    };
  });
}

/** The values of one kind that the contacts hold, sorted. */
export const savedValues = ({ contacts }: Records, kind: string): string[] =>
  contacts
    .flatMap(({ fields }) => Object.values(fields))
    .filter((field) => field.kind === kind)
    .map((field) => field.value)
    .sort();
