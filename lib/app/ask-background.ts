import browser from 'webextension-polyfill';
import type { FrameMessageToBackground } from '@/lib/messages/frame-to-background';

/** Says something to the background from one of our own pages. */
export async function askBackground(message: FrameMessageToBackground): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** Opens the desk, or goes to it when it is open. */
export async function openDesk(part = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}${part}` });
}
