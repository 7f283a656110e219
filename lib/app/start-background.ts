import type { Menus, Runtime, Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { permissionFor } from '@/lib/settings/site-permission';
import { changeSiteSettings, readAllSiteSettings } from '@/lib/settings/site-settings';
import { answerFrame } from './answer-frame';
import { answerPage, openPanel } from './answer-page';
import { forgetClick, readClickedPage, registerSites, startInOpenTabs } from './beside-sites';
import { keepStandingsFresh } from './keep-standings-fresh';
import { forgetTab, keepTabState, readTabState } from './tab-state';
import { isReaderIn, tellPage } from './tell-page';

const DAILY = 'daily';
const MENU = 'read-selection';

/** Wires the worker. Every listener is added before the first await: a worker wakes for one of them. */
export function startBackground(): void {
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onInstalled.addListener(() => void settleIn());
  browser.runtime.onStartup.addListener(() => void settleIn());
  browser.action.onClicked.addListener((tab) => openBeside(tab));
  browser.contextMenus.onClicked.addListener((_: Menus.OnClickData, tab) => tab && openBeside(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'focus-sidebar' && tab?.id !== undefined)
      void tellPage(tab.id, { kind: 'focusFrame' });
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onUpdated.addListener((tabId, changes) => {
    if (changes.status) void forgetIfGone(tabId);
  });
  browser.permissions.onRemoved.addListener(() => void dropForbiddenSites());
  browser.alarms.onAlarm.addListener(() => void keepStandingsFresh());
}

/** Authority by sender: a frame of ours may ask, a page may only report. */
function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  const tabId = sender.tab?.id;
  const url = sender.tab?.url ?? sender.url;
  if (tabId === undefined || !url || sender.id !== browser.runtime.id) return undefined;
  const isOurs = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  if (isOurs) return answerFrame(message, { tabId, url });
  return sender.frameId === 0 && sender.url
    ? answerPage(message, { tabId, url: sender.url })
    : undefined;
}

async function settleIn(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('menuReadSelection'),
    contexts: ['selection', 'link', 'page'],
  });
  await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60, delayInMinutes: 1 });
  await registerSites();
  await startInOpenTabs();
}

/** The panel must be asked for within the click itself, before anything is awaited. */
function openBeside(tab: Tabs.Tab): void {
  if (tab.id === undefined) return;
  void openPanel(tab.id);
  void readBeside(tab.id, tab.url);
}

async function readBeside(tabId: number, url: string | undefined): Promise<void> {
  if (await readClickedPage(tabId, url)) return;
  const { serial } = await readTabState(tabId);
  await keepTabState(tabId, { moving: false, isBlocked: true, serial: serial + 1 });
}

/**
 * A new document: what was read is gone, and so is the click it was read by. The browser does not
 * say whether the address changed, or whether a frame within the page was loading; the script
 * that has read the page knows, by being there.
 */
async function forgetIfGone(tabId: number): Promise<void> {
  const { reading, moving, isBlocked } = await readTabState(tabId);
  if (!reading && !moving && !isBlocked) return;
  if (!isBlocked && (await isReaderIn(tabId))) return;
  await forgetTab(tabId);
  await forgetClick(tabId);
}

/** A permission taken away in the browser's own settings switches its sites off. */
async function dropForbiddenSites(): Promise<void> {
  for (const { origin, on } of await readAllSiteSettings()) {
    if (!on || (await browser.permissions.contains(permissionFor(origin)))) continue;
    await changeSiteSettings(origin, (kept) => kept && { ...kept, on: false });
  }
  await registerSites();
}
