import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { BackgroundMessageToFrame, TabState } from '@/lib/messages/tab-state';
import { tabStateKey } from '@/lib/messages/tab-state';

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

/**
 * Keeps what a tab shows now: in memory, by tab, never on disk. Pages that stand open are told
 * without waiting for it; who comes later finds it kept.
 */
export async function keepTabState(tabId: number, state: TabState): Promise<void> {
  const message: BackgroundMessageToFrame = { kind: 'tabState', tabId, state };
  // No page of ours is open: nobody to tell.
  browser.runtime.sendMessage(message).catch(() => undefined);
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
  const onKept = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session' || !changes[key]) return;
    tellNews((changes[key].newValue as TabState | undefined) ?? NOTHING);
  };
  const onWord = (message: unknown, sender: Runtime.MessageSender) => {
    if (!isWorker(sender)) return undefined;
    const word = message as Partial<BackgroundMessageToFrame> | null;
    if (word?.kind === 'tabState' && word.tabId === tabId && word.state) tellNews(word.state);
    return undefined;
  };
  browser.storage.onChanged.addListener(onKept);
  browser.runtime.onMessage.addListener(onWord);
  // What was heard meanwhile is newer than what was asked for.
  void readTabState(tabId).then((state) => told === undefined && tellNews(state));
  return () => {
    isOver = true;
    browser.storage.onChanged.removeListener(onKept);
    browser.runtime.onMessage.removeListener(onWord);
  };
}

/** Only the worker speaks from no tab: a content script, which a page may have bent, has one. */
const isWorker = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.tab === undefined;
