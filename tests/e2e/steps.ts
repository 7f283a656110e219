import type { Frame, Page, TestInfo } from '@playwright/test';
import { canonicalJson } from '@/lib/base/equal';
import type { Browser } from './browser';
import { sayWhatStood } from './what-stood';

/** What a rep does and what a test looks at, on whichever site. */

/** Tables whose rows an undo or a restore must bring back; the journal only ever grows. */
const COMPARED = [
  'contacts',
  'facts',
  'notes',
  'tasks',
  'drafts',
  'addresses',
  'standings',
  'counters',
] as const;

export interface Row {
  [field: string]: unknown;
}
export type Tables = Record<(typeof COMPARED)[number] | 'journal', Row[]>;

/** Every row as it is kept, whatever a screen shows. */
export async function readTables(browser: Browser): Promise<Tables> {
  const worker = await browser.serviceWorker();
  const kept = await worker.evaluate(
    (tables) =>
      new Promise<Tables>((resolve, reject) => {
        const opening = indexedDB.open('alongside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(tables, 'readonly');
          const asked = tables.map(
            (table) => [table, transaction.objectStore(table).getAll()] as const,
          );
          transaction.oncomplete = () => {
            opening.result.close();
            const rows = asked.map(([table, request]) => [table, request.result]);
            resolve(Object.fromEntries(rows) as Tables);
          };
        };
      }),
    [...COMPARED, 'journal'] as string[],
  );
  return kept;
}

/** Rows as text: equal before an act and after its undo. */
export async function readRows(browser: Browser): Promise<string> {
  const tables = await readTables(browser);
  return canonicalJson(COMPARED.map((table) => [table, tables[table]]));
}

/** A rep's first day in a browser that is shared by the tests of a file, in a tab of its own. */
export async function useFreshPage(
  browser: Browser,
  use: (page: Page) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  await forgetEverything(browser);
  await use(await browser.context.newPage());
  try {
    await sayWhatStood(browser.context, info);
  } finally {
    // The first tab stays: with its last window a browser gives up the session's cookies.
    for (const one of browser.context.pages().slice(1)) await one.close();
  }
}

/** A rep's first day again: no records, own settings, sites as they were but standing open. */
export async function forgetEverything(
  browser: Browser,
  rep: { ownAddresses?: string[]; language?: 'en' | 'zh_CN'; width?: number } = {},
): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(
    async ({ ownAddresses = [], language = 'en', width = 360 }) => {
      const stored = await chrome.storage.local.get(null);
      for (const [key, value] of Object.entries(stored)) {
        if (!key.startsWith('site:')) continue;
        const standing = { open: true, width, side: 'right', logMail: true };
        await chrome.storage.local.set({ [key]: { ...(value as object), ...standing } });
      }
      const settings = { language, timeZone: 'auto', ownAddresses, lastExportAt: null };
      await chrome.storage.local.set({ rep: settings });
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('alongside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          // The device's name is set once, when the database is made.
          const names = [...opening.result.objectStoreNames].filter((name) => name !== 'meta');
          const done = () => {
            opening.result.close();
            resolve();
          };
          if (names.length === 0) return done();
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) transaction.objectStore(name).clear();
          transaction.oncomplete = done;
        };
      });
    },
    { ...rep },
  );
}

/** Toolbar click, side panel, one button; then the panel is closed, as a rep would. */
export async function switchSiteOn(browser: Browser, page: Page): Promise<void> {
  const width = await page.evaluate(() => innerWidth);
  await browser.clickToolbar(page);
  const panel = await browser.panel(page);
  await panel.clickButton('Always beside this site');
  await panel.waitFor(`document.body.innerText.includes('Alongside stands beside')`);
  await panel.evaluate('setTimeout(() => window.close(), 0), true');
  await panel.detach().catch(() => undefined);
  // The panel takes a part of the window; once it is gone the page has its own width again.
  await page.waitForFunction((own) => innerWidth === own, width);
}

/** The frame beside the page, once the browser has said that it is truly seen: it takes clicks now. */
export async function besideOf(browser: Browser, page: Page): Promise<Frame> {
  const frame = await browser.sidebarFrame(page);
  await waitUntilSeen(frame);
  return frame;
}

/** The frame believes a click only when the browser's own observer has told it that it is seen. */
export async function waitUntilSeen(frame: Frame): Promise<void> {
  await frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
        const observer = new IntersectionObserver((entries) => {
          if (!entries.some((entry) => (entry as { isVisible?: boolean }).isVisible)) return;
          observer.disconnect();
          // The product's own observer hears of it within the same delay.
          setTimeout(resolve, 120);
        }, options);
        observer.observe(document.documentElement);
      }),
  );
}

/** One of the desk's parts, in a tab of its own. */
export async function openDesk(
  browser: Browser,
  part: 'contacts' | 'today' | 'history' | 'export' | 'settings',
): Promise<Page> {
  const desk = await browser.context.newPage();
  await desk.goto(`chrome-extension://${browser.extensionId}/desk.html#${part}`);
  await desk.locator('main').waitFor();
  return desk;
}

/** Presses a key the way the browser hears it before the page: commands of extensions too. */
export async function pressCommand(page: Page, letter: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = {
    key: letter,
    code: `Key${letter}`,
    windowsVirtualKeyCode: letter.charCodeAt(0),
    nativeVirtualKeyCode: letter.charCodeAt(0),
    modifiers: 1 + 8, // Alt and Shift
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
}
