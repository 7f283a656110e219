import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findShownContact } from '@/lib/app/people-shown';
import { saveContact, saveContacts } from '@/lib/app/save-contact';
import { watchTabState } from '@/lib/app/tab-state';
import { fillDue, readDueRaw, readTodayAfterChange } from './due';
import { fitting } from './fit';
import { addOverFacts, evaluateOne } from './one-contact';
import { captureOf, emailOf, NOW } from './people';
import { copyDatabase, putRows, readWritten, renewIds } from './raw';

/**
 * The bench's own page of the extension: the built product's use cases beside raw IndexedDB, in
 * the same origin and the same process. In no build but the bench's.
 */
const MOMENT = { now: NOW, tz: 'Europe/Oslo' };
const CHUNK = 10;

let raw: IDBDatabase;
let writtenId = '';
let serial = 0;

async function fill(count: number): Promise<void> {
  for (let start = 0; start < count; start += CHUNK) {
    const captures = Array.from({ length: CHUNK }, (_, index) => captureOf(start + index));
    await saveContacts(captures, MOMENT);
  }
  raw = await copyDatabase('alongside', 'bench-raw');
  serial = count;
  await serveLookUps();
}

/** One capture through the product; gives milliseconds, or what is wrong. */
async function saveProduct(): Promise<number> {
  const capture = captureOf(serial);
  const start = performance.now();
  const { contactId, change } = await saveContact(capture, MOMENT);
  const took = performance.now() - start;
  if (!change || change.parts.length !== 1 + capture.messages.length)
    throw new Error(`saved ${change?.parts.length} rows`);
  writtenId = contactId;
  serial += 1;
  return took;
}

/** The rows and bytes of the last capture, put by hand in one transaction of the copy. */
async function saveRaw(): Promise<number> {
  const rows = renewIds(await readWritten(writtenId));
  const start = performance.now();
  await putRows(raw, rows);
  return performance.now() - start;
}

/** The limit of looking somebody up: one raw get in an open database, asked through a port. */
async function serveLookUps(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('alongside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === 'product') return serveProduct(port);
    port.onMessage.addListener((address: string) => {
      const getting = database.transaction('addresses').objectStore('addresses').get(address);
      getting.onsuccess = () => port.postMessage(getting.result?.contactId);
    });
  });
}

/** The road of the frame without its screen: follow the tab, look up whom it shows. */
function serveProduct(port: chrome.runtime.Port): void {
  const tabId = port.sender?.tab?.id;
  if (tabId === undefined) throw new Error('a port without a tab');
  watchTabState(tabId, (state) => {
    if (!state.reading) return;
    const { viewKey } = state.reading.reading;
    void findShownContact(state.reading).then((id) => port.postMessage({ viewKey, id }));
  });
}

async function contactIdOf(index: number): Promise<string | undefined> {
  const { findContactId } = await import('@/lib/store/read');
  return findContactId(emailOf(index));
}

export const bench = {
  fill,
  saveProduct,
  saveRaw,
  contactIdOf,
  ...fitting,
  fillDue: (count: number) => fillDue(count, serial),
  readTodayAfterChange,
  readDueRaw,
  evaluateOne,
  addOverFacts,
};
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { bench });
});
