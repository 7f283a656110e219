import browser from 'webextension-polyfill';
import type { TabState } from '@/lib/messages/tab-state';
import { watchTabState } from './tab-state';

/** A tab as one of our pages sees it. */
export interface FollowedTab {
  tabId: number;
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
    stopState = watchTabState(tabId, (state) => {
      // Told at once: nothing may be waited for while somebody else's card still stands there.
      tell({ tabId, state });
    });
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
