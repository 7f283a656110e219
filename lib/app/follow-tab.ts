import browser from 'webextension-polyfill';
import type { TabState } from '@/lib/messages/tab-state';
import { watchTabState } from './tab-state';

/** A tab as one of our pages sees it. */
export interface FollowedTab {
  tabId: number;
  /** Known where the browser tells: a switched-on site, or after the rep's click. */
  url: string | undefined;
  state: TabState;
}

/**
 * Follows the tab that this page stands beside: a frame its own, the side panel whichever is in
 * front of its window. Gives the way to stop.
 */
export function followTab(tell: (tab: FollowedTab) => void): () => void {
  let stopState = () => {};
  let current: number | undefined;
  let isOver = false;
  const follow = (tabId: number) => {
    if (tabId === current || isOver) return;
    current = tabId;
    stopState();
    // Asked beside the state, not after it: the first card waits for both.
    let asked: Promise<string | undefined> | undefined = urlOf(tabId);
    stopState = watchTabState(tabId, (state) => {
      void tellWith(tabId, state, asked ?? urlOf(tabId));
      asked = undefined;
    });
  };
  const urlOf = (tabId: number) =>
    browser.tabs.get(tabId).then(
      (tab) => tab.url,
      () => undefined,
    );
  const tellWith = async (tabId: number, state: TabState, asked: Promise<string | undefined>) => {
    const url = await asked;
    if (tabId === current && !isOver) tell({ tabId, url, state });
  };
  const inFront = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) follow(tab.id);
  };
  const onActivated = () => void inFront();
  void browser.tabs.getCurrent().then((own) => {
    // A frame in a page is in a tab; the side panel is in none.
    if (own?.id !== undefined) return follow(own.id);
    browser.tabs.onActivated.addListener(onActivated);
    return inFront();
  });
  return () => {
    isOver = true;
    stopState();
    browser.tabs.onActivated.removeListener(onActivated);
  };
}
