import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '@/lib/messages/tab-state';
import { tabStateChannel } from '@/lib/messages/tab-state';
import { forgetTab, keepTabState, nextSerial, watchTabState } from './tab-state';

const TAB = 7;
const state = (move: number): TabState => ({ moving: true, move, serial: nextSerial() });
const say = (message: unknown, sender: object) =>
  (fakeBrowser.runtime.onMessage.trigger as (...given: unknown[]) => Promise<unknown>)(
    message,
    sender,
  );

async function watched() {
  const told: (number | undefined)[] = [];
  const stop = watchTabState(TAB, ({ move }) => told.push(move));
  const worker = tabStateChannel();
  // Told first of all: that nothing is known of the tab.
  await expect.poll(() => told).toEqual([undefined]);
  told.length = 0;
  /** Says a last word and waits until it is heard: what was said before it was heard before it. */
  const heardAll = async () => {
    const last = state(99);
    worker.postMessage({ tabId: TAB, state: last });
    await expect.poll(() => told.at(-1)).toBe(99);
    return told.splice(0).slice(0, -1);
  };
  const end = () => {
    worker.close();
    stop();
  };
  return { told, worker, heardAll, stop, end };
}

test('a page of ours hears at once what a tab shows, and once, whichever way it comes first', async () => {
  const { told, worker, heardAll, stop, end } = await watched();
  const [one, two] = [state(1), state(2)];
  worker.postMessage({ tabId: TAB, state: one });
  await expect.poll(() => told).toEqual([1]);
  await keepTabState(TAB, one);
  await keepTabState(TAB, two);
  for (const again of [one, two]) worker.postMessage({ tabId: TAB, state: again });
  expect(await heardAll()).toEqual([1, 2]);
  await forgetTab(TAB);
  await expect.poll(() => told).toEqual([undefined]);
  stop();
  await keepTabState(TAB, state(3));
  expect(told).toEqual([undefined]);
  end();
});

test('a page of ours that opens later finds what a tab shows', async () => {
  await keepTabState(TAB, state(4));
  const told: (number | undefined)[] = [];
  const stop = watchTabState(TAB, ({ move }) => told.push(move));
  await expect.poll(() => told).toEqual([4]);
  stop();
});

test.each([
  ['a content script', { id: fakeBrowser.runtime.id, tab: { id: TAB } }],
  ['a page of ours', { id: fakeBrowser.runtime.id }],
  ['another extension', { id: 'another' }],
])('what %s says in a message is not believed of a tab', async (_, sender) => {
  const { heardAll, end } = await watched();
  await say({ kind: 'tabState', tabId: TAB, state: state(9) }, sender);
  await say({ tabId: TAB, state: state(9) }, sender);
  expect(await heardAll()).toEqual([]);
  end();
});

test('another tab’s state tells nothing', async () => {
  const { worker, heardAll, end } = await watched();
  worker.postMessage({ tabId: 8, state: state(9) });
  expect(await heardAll()).toEqual([]);
  end();
});
