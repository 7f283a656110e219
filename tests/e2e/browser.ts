import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Frame, Page, Worker } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../tools/chromium';
import { ROOT } from '../tools/run-tool';
import type { PanelPage } from './panel';
import { attachPanel } from './panel';

/** The one way tests and the launcher open a real browser with the extension in it. */
export interface Browser {
  context: BrowserContext;
  extensionId: string;
  /** Every request any page or worker made, to assert that none left this machine. */
  requests: string[];
  /** Those of them that asked for anything but 127.0.0.1 or the extension itself. */
  outsideRequests(): string[];
  serviceWorker(): Promise<Worker>;
  /** Clicks the extension's button in the toolbar while this page is in front; grants activeTab. */
  clickToolbar(page: Page): Promise<void>;
  /** The real side panel beside this page; waits until it is open. */
  panel(page: Page): Promise<PanelPage>;
  /** The extension's frame beside the page (its shadow root is closed, so no locator reaches it). */
  sidebarFrame(page: Page): Promise<Frame>;
  /** Stops the worker as the browser does after half a minute of silence. */
  stopWorker(): Promise<void>;
  /** Resolves when the person closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  headless?: boolean;
  /** A folder to keep; without it a temporary one that close() removes. */
  profile?: string;
  build?: keyof typeof BUILDS;
  /** Folders of further extensions to load; their workers are not called background.js. */
  beside?: readonly string[];
  /** `open` lets it reach the world; only the launcher does, for a page it is given. */
  network?: 'closed' | 'open';
  args?: readonly string[];
}

const BUILDS = {
  local: '.output/chrome-mv3-local',
  production: '.output/chrome-mv3',
  bench: '.output/chrome-mv3-bench',
} as const;

/** Nothing but this machine can be reached, whatever a page or a mail asks for. */
const NOTHING_LEAVES = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/**
 * Playwright's own list switches storage partitioning off, and then frames are refused their
 * storage. The last list wins: ours leaves partitioning as people have it.
 */
const FEATURES_OFF = ['HttpsUpgrades', 'MediaRouter', 'PaintHolding', 'OptimizationHints'];

export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const built = resolve(ROOT, BUILDS[options.build ?? 'local']);
  const extension = [built, ...(options.beside ?? [])].join(',');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'alongside-profile-'));
  allowDeveloperMode(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    chromiumSandbox: false,
    // The window's own size: beyond the edge of a smaller window an emulated page takes no clicks
    // in frames.
    viewport: null,
    args: [
      '--window-size=1640,960',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.network === 'open' ? [] : [`--host-resolver-rules=${NOTHING_LEAVES}`]),
      `--disable-features=${FEATURES_OFF.join(',')}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...(options.headless === false ? [] : ['--window-size=1640,900']),
      ...(options.args ?? []),
    ],
  });
  // A step that hangs is told of by itself, not by the end of its whole test.
  context.setDefaultTimeout(45_000);
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');
  const serviceWorker = async () =>
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  const worker = await serviceWorker();
  const extensionId = new URL(worker.url()).host;
  await untilListening(worker);
  const origin = `chrome-extension://${extensionId}/`;
  const session = await browserSession(context);

  return {
    context,
    extensionId,
    requests,
    serviceWorker,
    outsideRequests: () => requests.filter((url) => !isInside(url)),
    clickToolbar: (page) => clickToolbar(session, page, extensionId),
    panel: (page) => attachPanel(context, page, `${origin}sidepanel.html`),
    sidebarFrame: (page) => waitForFrame(page, origin),
    stopWorker: () => stopWorker(context, origin),
    closed: () => closed,
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A click in the first moment, before the worker has run its first lines, would be heard by nobody. */
async function untilListening(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    while (!chrome.action.onClicked.hasListeners()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/** Without it an extension that is reloaded comes back disabled. Only before the first launch. */
function allowDeveloperMode(profile: string): void {
  const preferences = { extensions: { ui: { developer_mode: true } } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  try {
    const file = join(profile, 'Default/Preferences');
    writeFileSync(file, JSON.stringify(preferences), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isInside(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !/^(https?|wss?|ftp):$/.test(protocol) || hostname === '127.0.0.1';
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser of its own');
  return browser.newBrowserCDPSession();
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

async function clickToolbar(session: CDPSession, page: Page, id: string): Promise<void> {
  // The browser clicks for the tab in front, whichever is named.
  await page.bringToFront();
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: TargetInfo[];
  };
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  // Newer than Playwright's list of commands, so its types do not know it.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });
}

async function waitForFrame(page: Page, origin: string, millis = 15_000): Promise<Frame> {
  const until = Date.now() + millis;
  while (Date.now() < until) {
    const frame = page.frames().find((one) => one.url().startsWith(origin));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`no frame of the extension beside ${page.url()}`);
}

async function stopWorker(context: BrowserContext, origin: string): Promise<void> {
  // Only a session on an extension page may stop the extension's worker.
  const page = await context.newPage();
  await page.goto(`${origin}manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
