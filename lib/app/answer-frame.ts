import { parseFrameMessage } from '@/lib/messages/frame-to-background';
import { findSiteSettings, keepSiteSettings } from '@/lib/settings/site-settings';
import { openPanel, tellPage } from './answer-page';
import type { PageSender } from './take-reading';

/** Answers the frame beside a page. Only frames with an extension address get here. */
export async function answerFrame(message: unknown, beside: PageSender): Promise<unknown> {
  const parsed = parseFrameMessage(message);
  if (!parsed) return undefined;
  switch (parsed.kind) {
    case 'hideFrame':
      return hideFrame(beside);
    case 'openPanel':
      return openPanel(beside.tabId);
    case 'frameReady':
    case 'focusPage':
      return tellPage(beside.tabId, parsed);
  }
}

async function hideFrame({ tabId, url }: PageSender): Promise<void> {
  const settings = await findSiteSettings(new URL(url).origin);
  if (settings) await keepSiteSettings({ ...settings, open: false });
  await tellPage(tabId, { kind: 'hide' });
  await tellPage(tabId, { kind: 'focusPage' });
}
