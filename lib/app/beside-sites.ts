import browser from 'webextension-polyfill';
import type { SiteId } from '@/lib/domain/page-reading';
import { permissionFor } from '@/lib/settings/site-permission';
import type { SiteSettings } from '@/lib/settings/site-settings';
import {
  changeSiteSettings,
  findSiteSettings,
  newSiteSettings,
  readAllSiteSettings,
} from '@/lib/settings/site-settings';
import { forgetTab } from './tab-state';
import { findLayout, tellPage } from './tell-page';

/**
 * Standing beside sites: asked for one site at a time, by the click that switches it on, and gone
 * completely when it is switched off.
 */

const filesOf = (site: SiteId) => [`/site-${site}.js`, '/loader.js'];
/** Names the site too: another reader for an origin is another registration. */
const scriptId = ({ origin, site }: Pick<SiteSettings, 'origin' | 'site'>) =>
  `beside ${site} ${origin}`;

/**
 * Switches a site on: asks for it, registers the reader for pages to come, starts it in open ones.
 * Must be the first thing in a click: the browser wants the rep's gesture for the question.
 * @returns false when the rep said no
 */
export async function switchSiteOn(origin: string, site: SiteId): Promise<boolean> {
  if (!(await browser.permissions.request(permissionFor(origin)))) return false;
  await changeSiteSettings(origin, (kept) => ({
    ...(kept ?? newSiteSettings(origin, site)),
    ...{ site, on: true, open: true },
  }));
  await registerSites();
  await startInOpenTabs([origin]);
  return true;
}

/** Switches a site off: no registration, no script, no permission is left. */
export async function switchSiteOff(origin: string): Promise<void> {
  await changeSiteSettings(origin, (kept) => kept && { ...kept, on: false });
  await registerSites();
  await leaveOpenTabs(origin);
  const stillNeeded = (await readAllSiteSettings()).some(
    (other) =>
      other.on && permissionFor(other.origin).origins[0] === permissionFor(origin).origins[0],
  );
  // A build for local tests holds its host for good and cannot give it back.
  if (!stillNeeded) await browser.permissions.remove(permissionFor(origin)).catch(() => false);
}

/** Brings the browser's registrations in step with the settings. Safe to repeat. */
export async function registerSites(): Promise<void> {
  const wanted = (await readAllSiteSettings()).filter((settings) => settings.on);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const surplus = registered.filter((script) => !wanted.some((one) => scriptId(one) === script.id));
  if (surplus.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: surplus.map((script) => script.id) });
  }
  const missing = wanted.filter((one) => !registered.some((script) => scriptId(one) === script.id));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(({ origin, site }) => ({
      id: scriptId({ origin, site }),
      matches: [`${origin}/*`],
      js: filesOf(site),
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Starts the readers in tabs that are open already: after switching on, after an update. */
export async function startInOpenTabs(origins?: readonly string[]): Promise<void> {
  for (const { origin, site, on } of await readAllSiteSettings()) {
    if (!on || (origins && !origins.includes(origin))) continue;
    for (const tabId of await tabsOf(origin)) await startReader(tabId, site);
  }
}

async function leaveOpenTabs(origin: string): Promise<void> {
  for (const tabId of await tabsOf(origin)) {
    await tellPage(tabId, { kind: 'leave' });
    // Nobody tells of the next mail any more: what this one showed must not stand beside it.
    await forgetTab(tabId);
  }
}

/** Tells open pages how the rep now wants the frame to stand: one site's, or those of every site. */
export async function standInOpenTabs(origin?: string): Promise<void> {
  for (const site of await readAllSiteSettings()) {
    if (!site.on || (origin && site.origin !== origin)) continue;
    for (const tabId of await tabsOf(site.origin)) await standAsChosen(tabId, site.origin);
  }
}

/** Tells one page how the rep wants the frame to stand. */
export async function standAsChosen(tabId: number, origin: string): Promise<void> {
  const layout = await findLayout(origin);
  if (layout) await tellPage(tabId, { kind: 'stand', layout });
}

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: permissionFor(origin).origins });
  return tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url && new URL(tab.url).origin === origin ? [tab.id] : [],
  );
}

async function startReader(tabId: number, site: SiteId): Promise<void> {
  // A tab may be gone or sleeping by now; the registered script starts when it wakes.
  await browser.scripting
    .executeScript({ target: { tabId }, files: filesOf(site) })
    .catch(() => undefined);
}

/**
 * Reads the page of a tab that the rep has clicked for (activeTab). Which reader fits is known
 * from the settings, or by looking.
 * @returns false when the browser does not let anything into this page
 */
export async function readClickedPage(tabId: number, url: string | undefined): Promise<boolean> {
  try {
    await markClicked(tabId);
    await startReaderIn(tabId, (await siteFor(url)) ?? (await recogniseIn(tabId)));
    return true;
  } catch {
    return false;
  }
}

async function siteFor(url: string | undefined): Promise<SiteId | undefined> {
  if (!url) return undefined;
  const settings = await findSiteSettings(new URL(url).origin);
  return settings?.on ? settings.site : undefined;
}

async function recogniseIn(tabId: number): Promise<SiteId> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/recognise.js'],
  });
  return (frame?.result as SiteId | undefined) ?? 'generic';
}

const startReaderIn = (tabId: number, site: SiteId) =>
  browser.scripting.executeScript({ target: { tabId }, files: filesOf(site) });

const clickedKey = (tabId: number) => `clicked:${tabId}`;
const markClicked = (tabId: number) => browser.storage.session.set({ [clickedKey(tabId)]: true });

/** Did the rep click for this tab, so that its page may be read without being switched on? */
export async function isClicked(tabId: number): Promise<boolean> {
  const key = clickedKey(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

/** The tab went elsewhere or was closed: the click counts no longer. */
export const forgetClick = (tabId: number) => browser.storage.session.remove(clickedKey(tabId));
