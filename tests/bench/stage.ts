import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { Browser } from '../e2e/browser';
import { openBrowser } from '../e2e/browser';
import { ROOT, runTool } from '../tools/run-tool';

/** Where the bench plays: one browser with the product, an empty extension, and a small webmail. */
export interface Stage {
  browser: Browser;
  /** The bench's page of the extension. */
  desk: Page;
  /** `/a/` pages hold the product's files, `/b/` pages a do-nothing script, `/c/` pages nothing. */
  url(path: `/${'a' | 'b' | 'c'}/`): string;
  end(): Promise<void>;
}

const FIXTURES = join(ROOT, 'lib/sites/roundcube/fixtures');
const MANIFEST = {
  manifest_version: 3,
  name: 'empty',
  version: '1',
  background: { service_worker: 'empty.js' },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'] }],
};
/** The limit of waking: a worker that does nothing but answer. */
const EMPTY_WORKER = `chrome.runtime.onMessage.addListener((message, sender, answer) => answer('awake'));`;

export async function setStage(): Promise<Stage> {
  const built = process.env['BENCH_BUILT']
    ? { isOk: true, said: '' }
    : await runTool('wxt', ['build'], { env: { ALONGSIDE_BENCH: '1' } });
  if (!built.isOk) throw new Error(built.said);
  const empty = mkdtempSync(join(tmpdir(), 'alongside-empty-'));
  writeFileSync(join(empty, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(empty, 'empty.js'), EMPTY_WORKER);
  writeFileSync(join(empty, 'page.js'), '');
  const webmail = await serveWebmail();
  const browser = await openBrowser({ build: 'bench', beside: [empty] });
  await registerScripts(browser, webmail.origin);
  const desk = await browser.context.newPage();
  await desk.goto(`chrome-extension://${browser.extensionId}/bench.html`);
  return {
    browser,
    desk,
    url: (path) => `${webmail.origin}${path}`,
    async end() {
      await browser.close();
      webmail.close();
      rmSync(empty, { recursive: true, force: true });
    },
  };
}

async function serveWebmail(): Promise<{ origin: string; close(): void }> {
  const list = readFileSync(join(FIXTURES, 'preview.html'), 'utf8').replace(
    'skins/elastic/watermark.html',
    '/mail?_mbox=INBOX&amp;_uid=1',
  );
  const mail = readFileSync(join(FIXTURES, 'preview.frame.html'), 'utf8');
  const server = createServer((request, response) => {
    const body = /^\/[abc]\//.test(request.url ?? '')
      ? list
      : request.url?.startsWith('/mail')
        ? mail
        : '';
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** The files as the product registers them, each kind under a path of its own. */
async function registerScripts(browser: Browser, origin: string): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(async (at) => {
    const site = { origin: at, site: 'roundcube', on: true, logMail: true, width: 360 };
    await chrome.storage.local.set({ [`site:${at}`]: { ...site, open: false, side: 'right' } });
    const when = { runAt: 'document_idle' as const };
    const files = { a: ['/site-roundcube.js', '/loader.js'], b: ['/content-scripts/nothing.js'] };
    await chrome.scripting.registerContentScripts(
      Object.entries(files).map(([id, js]) => ({ ...when, id, js, matches: [`${at}/${id}/*`] })),
    );
  }, origin);
}

/** Runs code in the world of an extension's content script. */
export interface ScriptWorld {
  run<T>(expression: string): Promise<T>;
}

/** Finds the world that an extension's content script has in a page; the page must be loaded. */
export async function scriptWorld(page: Page, extensionId: string): Promise<ScriptWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const found = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`no script of ${extensionId} in ${page.url()}`)), 5_000);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.origin.endsWith(extensionId) && frameId === frameTree.frame.id)
        resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async run<T>(expression: string) {
      const how = { contextId, expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed');
      return result.value as T;
    },
  };
}
