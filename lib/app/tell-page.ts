import browser from 'webextension-polyfill';
import type { BackgroundMessageToPage } from '@/lib/messages/background-to-page';
import type { FrameLayout } from '@/lib/messages/layout';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { findSiteSettings } from '@/lib/settings/site-settings';
import { speaks } from './language';

/** Tells the page of a tab something; a page without a loader does not hear it. */
export const tellPage = (tabId: number, message: BackgroundMessageToPage) =>
  browser.tabs.sendMessage(tabId, message).catch(() => undefined);

/** Does the script that reads the page of a tab still run there? */
export const isReaderIn = (tabId: number): Promise<boolean> => {
  const question: BackgroundMessageToPage = { kind: 'areYouThere' };
  return browser.tabs.sendMessage(tabId, question, { frameId: 0 }).then(
    () => true,
    () => false,
  );
};

/** How the frame stands beside the pages of a site; undefined where the site is off. */
export async function findLayout(origin: string): Promise<FrameLayout | undefined> {
  const settings = await findSiteSettings(origin);
  if (!settings?.on) return undefined;
  const { open, width, side } = settings;
  return { open, width, side, language: speaks((await readRepSettings()).language) };
}
