import type { Worker } from '@playwright/test';
import { expect } from '@playwright/test';
import { findManifestFaults } from '../tools/built';
import { readRecords, standBeside, test } from './alongside';
import type { Browser } from './browser';
import { waitForOverlayPart } from './closed-root';

const MARA = { name: 'Mara Lindqvist', address: 'mara@nordvik.example' };

/** Says messages to the background as a content script of ours would; gives what was answered. */
async function sayFromPage(
  worker: Worker,
  tabId: number,
  messages: readonly unknown[],
): Promise<unknown[]> {
  const [said] = await worker.evaluate(
    ([tab, list]) =>
      chrome.scripting.executeScript({
        target: { tabId: tab as number },
        world: 'ISOLATED',
        args: [list as unknown[]],
        func: (each: unknown[]) =>
          Promise.all(
            each.map((message) =>
              chrome.runtime.sendMessage(message).then(
                (answer: unknown) => answer ?? 'no answer',
                () => 'refused',
              ),
            ),
          ),
      }),
    [tabId, messages] as const,
  );
  return said?.result as unknown[];
}

const tabIdOf = (worker: Worker, url: string) =>
  worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
  }, url);

const storageOf = (worker: Worker) =>
  worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: (await chrome.storage.session.get(null)) as Record<
      string,
      { reading?: { origin: string; url: string; tabId: number } }
    >,
    contexts: (await chrome.runtime.getContexts({})).map((context) => context.contextType).sort(),
  }));

const NONSENSE = [
  null,
  7,
  'frameReady',
  [],
  {},
  { kind: 'saveContact', fields: [] },
  { kind: 'reading' },
  { kind: 'reading', reading: { site: 'evil', messages: 'all of them' } },
  { kind: 'reading', reading: { viewKey: 'x'.repeat(5_000_000) } },
  { kind: 'layout', layout: { open: true, width: 9_999, side: 'right', language: 'en' } },
  { kind: 'layout', layout: { open: 'yes', width: 300, side: 'middle', language: 'en' } },
  { kind: 'moved ', move: 1, tabId: 1 },
  { kind: 'moved', move: 'next' },
  { kind: '__proto__' },
];

test('a content script gets nothing done: not with frame messages, nonsense or five megabytes', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: MARA } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  const frame = await standBeside(alongside, page);
  await frame.getByRole('button', { name: 'Save contact' }).waitFor();
  const worker = await alongside.serviceWorker();
  const tabId = await tabIdOf(worker, page.url());
  await expect.poll(async () => (await storageOf(worker)).contexts).not.toContain('SIDE_PANEL');
  const before = await storageOf(worker);

  const frameMessages = ['frameReady', 'hideFrame', 'focusPage', 'openPanel'];
  const answers = await sayFromPage(worker, tabId, [
    ...frameMessages.map((kind) => ({ kind })),
    ...NONSENSE,
  ]);
  expect(new Set(answers)).toEqual(new Set(['no answer']));
  expect(await storageOf(worker)).toEqual(before);
  expect((await readRecords(alongside)).journal).toEqual([]);
  await waitForOverlayPart(page, 'box');
  await expect(frame.getByRole('button', { name: 'Save contact' })).toBeVisible();
});

test('a reading is the tab that sent it: a forged tab or origin in it counts for nothing', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({ one: { mail: MARA }, two: { mail: MARA } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  await standBeside(alongside, page);
  const other = await alongside.context.newPage();
  await other.goto(pages.url('two'));
  await (await alongside.sidebarFrame(other)).getByText('Mara Lindqvist').first().waitFor();
  const worker = await alongside.serviceWorker();
  const [tabId, otherId] = [await tabIdOf(worker, page.url()), await tabIdOf(worker, other.url())];
  const before = await storageOf(worker);
  const reading = {
    ...(before.session[`tab:${otherId}`]?.reading as { reading?: object } | undefined)?.reading,
    self: ['boss@bank.example'],
  };
  const forged = { tabId: otherId, origin: 'https://bank.example', url: 'https://bank.example/' };
  const message = { kind: 'reading', move: 1, ...forged, reading: { ...reading, ...forged } };
  await sayFromPage(worker, tabId, [message, { kind: 'moved', move: 2, ...forged }, message]);
  const after = await storageOf(worker);
  expect(after.session[`tab:${otherId}`]).toEqual(before.session[`tab:${otherId}`]);
  expect(after.session[`tab:${tabId}`]?.reading).toMatchObject({ tabId, origin: pages.origin });
  expect(Object.keys(after.session)).toEqual(Object.keys(before.session));
  expect(JSON.stringify(after.session)).not.toContain('https://bank.example');
});

test('a frame inside the page is not the page: it may not even report', async ({
  alongside,
  serve,
}) => {
  const pages = await serve({
    inner: { mail: MARA },
    outer: { mail: MARA, tail: '<iframe src="?_task=mail&_uid=inner"></iframe>' },
  });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('outer'));
  await standBeside(alongside, page);
  const worker = await alongside.serviceWorker();
  const tabId = await tabIdOf(worker, page.url());
  const answers = await worker.evaluate(async (tab) => {
    const results = await chrome.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () =>
        chrome.runtime.sendMessage({ kind: 'attach' }).then(
          (answer: { kind: string } | undefined) => ({ top: window === top, said: answer?.kind }),
          () => ({ top: window === top, said: undefined }),
        ),
    });
    return results.map((one) => one.result);
  }, tabId);
  expect(answers).toContainEqual({ top: true, said: 'stand' });
  expect(answers.filter((one) => one?.top === false)).toEqual([{ top: false }]);
});

test('an extension page in a tab may ask, and the rep’s click opens the panel', async ({
  alongside,
}) => {
  const page = await alongside.context.newPage();
  await page.goto(`chrome-extension://${alongside.extensionId}/sidebar.html`);
  await page.getByRole('button', { name: 'Open in side panel' }).first().click();
  await alongside.panel(page);
});

test('a page itself cannot speak to the extension at all', async ({ alongside, serve }) => {
  const pages = await serve({ one: { mail: MARA } });
  const page = await alongside.context.newPage();
  await page.goto(pages.url('one'));
  await standBeside(alongside, page);
  const said = await page.evaluate(async (id) => {
    const runtime = (window as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
    if (!runtime?.sendMessage) return 'no way to speak';
    return runtime.sendMessage(id, { kind: 'attach' }).then(
      () => 'heard',
      () => 'refused',
    );
  }, alongside.extensionId);
  expect(['no way to speak', 'refused']).toContain(said);
});

test.describe('the build for people', () => {
  test.use({ browserOptions: { build: 'production' } });

  test('asks for nothing at install that warns, and lets no page and no private window in', async ({
    alongside,
  }) => {
    const { manifest, origins, isAllowedIncognito } = await readInstalled(alongside);
    expect(findManifestFaults(manifest)).toEqual([]);
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['incognito']).toBe('not_allowed');
    expect(origins).toEqual([]);
    expect(isAllowedIncognito).toBe(false);
  });
});

async function readInstalled(alongside: Browser) {
  const worker = await alongside.serviceWorker();
  return worker.evaluate(async () => ({
    manifest: chrome.runtime.getManifest() as unknown as Record<string, unknown>,
    origins: (await chrome.permissions.getAll()).origins,
    isAllowedIncognito: await chrome.extension.isAllowedIncognitoAccess(),
  }));
}
