import type { TabReading } from '@/lib/domain/page-reading';

/**
 * What the background keeps for a tab in `storage.session`, where Alongside's pages read it.
 * In memory only: never on disk, gone with the browser.
 */
export interface TabState {
  /** Undefined while another mail is being opened, or when nothing was ever read. */
  reading?: TabReading;
  /** The page is showing something that has not been read yet. */
  moving: boolean;
  /**
   * What could not be done with this reading: `unread` it could not be kept, so nobody is shown ·
   * `notLogged` its mail could not be logged.
   */
  trouble?: 'unread' | 'notLogged';
  /** The browser lets no extension into this page, click or not. */
  isBlocked?: true;
  /** How many mails the page had moved on to; none when no reader has said so. */
  move?: number;
  /** Grows with every change of this state; 0 = nothing is known of the tab. */
  serial: number;
}

/** What the background says to Alongside's own pages: a tab shows something else now. */
export interface BackgroundMessageToFrame {
  tabId: number;
  state: TabState;
}

/** Key of a tab's state in `storage.session`. */
export const tabStateKey = (tabId: number) => `tab:${tabId}`;

/**
 * Where the background says it. Only what is of Alongside's own origin can speak or hear there, so no
 * page and no script in a page; and it costs half of what a message of the extension costs.
 */
export const tabStateChannel = () => new BroadcastChannel('tab-states');
