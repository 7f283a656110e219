import { storablePageLink } from '@/lib/domain/page-link';
import type { PageReading, TabReading } from '@/lib/domain/page-reading';
import type { TabState } from '@/lib/messages/tab-state';
import { readNow } from './moment';
import { keepTabState, nextSerial, readTabState } from './tab-state';

/** Who reported: taken from the browser's own word on the message's sender. */
export interface PageSender {
  tabId: number;
  url: string;
}

/** Keeps what a page shows now for Alongside's own pages. */
export async function takeReading(
  sender: PageSender,
  reading: PageReading,
  move: number,
): Promise<TabReading> {
  const tab: TabReading = {
    tabId: sender.tabId,
    origin: new URL(sender.url).origin,
    url: storablePageLink(sender.url) ?? '',
    serial: nextSerial(),
    readAt: readNow(),
    reading,
  };
  const state: TabState = { reading: tab, moving: false, move, serial: tab.serial };
  // Nothing is waited for, and nothing asked, before the frame hears of the person.
  await keepTabState(sender.tabId, state);
  return tab;
}

/** Says of what a tab shows that something could not be done; a later reading is not touched. */
export async function keepTrouble(
  tabId: number,
  trouble: NonNullable<TabState['trouble']>,
  serial?: number,
): Promise<void> {
  const state = await readTabState(tabId);
  if (serial === undefined || state.serial === serial)
    await keepTabState(tabId, { ...state, moving: false, trouble, serial: nextSerial() });
}

/** Another mail is being opened: what was read belongs to the last one, and is forgotten. */
export async function forgetReading(tabId: number, move: number): Promise<void> {
  await keepTabState(tabId, { moving: true, move, serial: nextSerial() });
}
