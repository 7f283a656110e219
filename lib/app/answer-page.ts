import browser from 'webextension-polyfill';
import type { PageReading } from '@/lib/domain/page-reading';
import type { AttachAnswer, BackgroundMessageToPage } from '@/lib/messages/background-to-page';
import type { FrameLayout } from '@/lib/messages/layout';
import { parsePageMessage } from '@/lib/messages/parse-page-message';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { findSiteSettings, keepSiteSettings } from '@/lib/settings/site-settings';
import { isClicked } from './beside-sites';
import { speaks } from './language';
import { logMailSeen } from './log-mail-seen';
import type { PageSender } from './take-reading';
import { forgetReading, takeReading } from './take-reading';

/**
 * Answers a content script. It may report and ask for the panel, nothing else; what it says of
 * itself is not believed, tab and address come from the browser.
 */
export async function answerPage(message: unknown, sender: PageSender): Promise<unknown> {
  const parsed = parsePageMessage(message);
  if (!parsed) return undefined;
  const { origin } = new URL(sender.url);
  switch (parsed.kind) {
    case 'attach':
      return answerAttach(sender.tabId, origin);
    case 'reading':
      return readInTurn(sender, parsed.reading);
    case 'moved':
      return inTurn(sender.tabId, () => forgetReading(sender.tabId));
    case 'layout':
      return keepLayout(origin, parsed.layout);
    case 'askPanel':
      return openPanel(sender.tabId);
  }
}

async function answerAttach(tabId: number, origin: string): Promise<AttachAnswer> {
  const settings = await findSiteSettings(origin);
  if (!settings?.on) return (await isClicked(tabId)) ? { do: 'watch' } : { do: 'leave' };
  const { open, width, side } = settings;
  const language = speaks((await readRepSettings()).language);
  return { do: 'stand', layout: { open, width, side, language } };
}

async function keepLayout(origin: string, { open, width, side }: FrameLayout): Promise<void> {
  const settings = await findSiteSettings(origin);
  if (settings?.on) await keepSiteSettings({ ...settings, open, width, side });
}

/** Opens the side panel beside a tab. Works only within the rep's own click. */
export async function openPanel(tabId: number): Promise<void> {
  await chrome.sidePanel.open({ tabId });
}

/** Only keeping is done in turn: the next mail is not to wait until the last one is logged. */
async function readInTurn(sender: PageSender, reading: PageReading): Promise<void> {
  const { tab, moment } = await inTurn(sender.tabId, () => takeReading(sender, reading));
  await logMailSeen(tab, moment);
}

/** Reports of one tab are taken one after another: a later mail never ends up under an earlier one. */
const turns = new Map<number, Promise<unknown>>();
function inTurn<R>(tabId: number, act: () => Promise<R>): Promise<R> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(act, act);
  turns.set(tabId, turn);
  return turn;
}

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
