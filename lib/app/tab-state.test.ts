import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '@/lib/messages/tab-state';
import { forgetTab, keepTabState, nextSerial, watchTabState } from './tab-state';

const TAB = 7;
const state = (move: number): TabState => ({ moving: true, move, serial: nextSerial() });
const worker = { id: fakeBrowser.runtime.id };
const say = (message: unknown, sender: object) =>
  (fakeBrowser.runtime.onMessage.trigger as (...given: unknown[]) => Promise<unknown>)(
    message,
    sender,
  );
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

async function watched() {
  const told: (number | undefined)[] = [];
  const stop = watchTabState(TAB, ({ move }) => told.push(move));
  await settled();
  told.length = 0;
  return { told, stop };
}

test('a page of ours hears at once what a tab shows, and once, whichever way it comes first', async () => {
  const { told, stop } = await watched();
  const [one, two] = [state(1), state(2)];
  await say({ kind: 'tabState', tabId: TAB, state: one }, worker);
  await keepTabState(TAB, one);
  await keepTabState(TAB, two);
  await say({ kind: 'tabState', tabId: TAB, state: one }, worker);
  await say({ kind: 'tabState', tabId: TAB, state: two }, worker);
  await settled();
  expect(told).toEqual([1, 2]);
  await forgetTab(TAB);
  await settled();
  expect(told).toEqual([1, 2, undefined]);
  stop();
  await keepTabState(TAB, state(3));
  await settled();
  expect(told).toEqual([1, 2, undefined]);
});

test.each([
  ['a content script', { ...worker, tab: { id: TAB } }],
  ['another extension', { id: 'another' }],
  ['nobody', {}],
])('what %s says a tab shows is not believed', async (_, sender) => {
  const { told, stop } = await watched();
  await say({ kind: 'tabState', tabId: TAB, state: state(9) }, sender);
  await settled();
  expect(told).toEqual([]);
  stop();
});

test('another tab’s state, and what is none, tell nothing', async () => {
  const { told, stop } = await watched();
  await say({ kind: 'tabState', tabId: 8, state: state(9) }, worker);
  for (const message of [null, 7, {}, { kind: 'tabState', tabId: TAB }]) await say(message, worker);
  await settled();
  expect(told).toEqual([]);
  stop();
});
