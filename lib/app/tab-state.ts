import browser from 'webextension-polyfill';
import type { TabState } from '@/lib/messages/tab-state';
import { tabStateKey } from '@/lib/messages/tab-state';

/** What a tab shows now; nothing is known of a tab that was never read. */
export async function readTabState(tabId: number): Promise<TabState> {
  const key = tabStateKey(tabId);
  const stored = (await browser.storage.session.get(key))[key] as TabState | undefined;
  return stored ?? { moving: false, serial: 0 };
}

/** Keeps what a tab shows now: in memory, by tab, never on disk. */
export async function keepTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabStateKey(tabId)]: state });
}

/** Forgets a tab that was closed or has gone to another page. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabStateKey(tabId));
}

/** Tells what a tab shows, now and whenever it changes. Gives the way to stop. */
export function watchTabState(tabId: number, tell: (state: TabState) => void): () => void {
  let isOver = false;
  let hasHeard = false;
  const key = tabStateKey(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session' || !changes[key]) return;
    hasHeard = true;
    tell((changes[key].newValue as TabState | undefined) ?? { moving: false, serial: 0 });
  };
  browser.storage.onChanged.addListener(listener);
  // What was heard meanwhile is newer than what was asked for.
  void readTabState(tabId).then((state) => !isOver && !hasHeard && tell(state));
  return () => {
    isOver = true;
    browser.storage.onChanged.removeListener(listener);
  };
}
