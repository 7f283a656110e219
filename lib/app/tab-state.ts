import browser from 'webextension-polyfill';
import type { BackgroundMessageToFrame, TabState } from '@/lib/messages/tab-state';
import { tabStateChannel, tabStateKey } from '@/lib/messages/tab-state';

const NOTHING: TabState = { moving: false, serial: 0 };

/** What a tab shows now; nothing is known of a tab that was never read. */
export async function readTabState(tabId: number): Promise<TabState> {
  const key = tabStateKey(tabId);
  const stored = (await browser.storage.session.get(key))[key] as TabState | undefined;
  return stored ?? NOTHING;
}

let lastSerial = 0;

/** The number of the next state: later than every one before, also of a worker that was stopped since. */
export function nextSerial(): number {
  lastSerial = Math.max(lastSerial + 1, Date.now() * 1_000);
  return lastSerial;
}

let telling: BroadcastChannel | undefined;

/**
 * Keeps what a tab shows now: in memory, by tab, never on disk. Pages that stand open are told
 * without waiting for it; who comes later finds it kept.
 */
export async function keepTabState(tabId: number, state: TabState): Promise<void> {
  const word: BackgroundMessageToFrame = { tabId, state };
  telling ??= tabStateChannel();
  telling.postMessage(word);
  await browser.storage.session.set({ [tabStateKey(tabId)]: state });
}

/** Forgets a tab that was closed or has gone to another page. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabStateKey(tabId));
}

/** Tells what a tab shows, now and whenever it changes. Gives the way to stop. */
export function watchTabState(tabId: number, tell: (state: TabState) => void): () => void {
  let isOver = false;
  let told: number | undefined;
  const key = tabStateKey(tabId);
  // The same state comes as a word and from what is kept, and the later of the two is no news.
  const tellNews = (state: TabState) => {
    if (isOver || (told !== undefined && state.serial !== 0 && state.serial <= told)) return;
    told = state.serial;
    tell(state);
  };
  const onKept = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) tellNews((changes[key].newValue as TabState | undefined) ?? NOTHING);
  };
  const hearing = tabStateChannel();
  hearing.onmessage = ({ data }: MessageEvent<BackgroundMessageToFrame>) => {
    if (data.tabId === tabId) tellNews(data.state);
  };
  browser.storage.session.onChanged.addListener(onKept);
  // What was heard meanwhile is newer than what was asked for.
  void readTabState(tabId).then((state) => told === undefined && tellNews(state));
  return () => {
    isOver = true;
    browser.storage.session.onChanged.removeListener(onKept);
    hearing.close();
  };
}
