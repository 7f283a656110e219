import { parseFrameMessage } from '@/lib/messages/frame-to-background';
import { changeSiteSettings } from '@/lib/settings/site-settings';
import { openPanel } from './answer-page';
import { standAsChosen } from './beside-sites';
import type { PageSender } from './take-reading';
import { tellPage } from './tell-page';

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
    case 'frameShows':
    case 'focusPage':
      return tellPage(beside.tabId, parsed);
  }
}

async function hideFrame({ tabId, url }: PageSender): Promise<void> {
  const { origin } = new URL(url);
  await changeSiteSettings(origin, (kept) => kept && { ...kept, open: false });
  await standAsChosen(tabId, origin);
  await tellPage(tabId, { kind: 'focusPage' });
}
