import { answerSuggestion } from '@/lib/app/answer-suggestion';
import { readToday } from '@/lib/app/read-today';
import { saveContacts } from '@/lib/app/save-contact';
import { captureOf } from './people';

/** Today over many contacts: the product's list beside the raw rows that are due. */

const CHUNK = 50;
/** Saved the day before they are listed: an ordinary day, not that of an import. */
const SAVED = { now: '2026-11-22T09:00:00.000Z', tz: 'Europe/Oslo' };
const LISTED = { now: '2026-11-22T12:00:00.000Z', tz: 'Europe/Oslo' };

let database: IDBDatabase;
let listed = 0;

/** Adds contacts until there are so many; of every third the last mail is unanswered. */
export async function fillDue(count: number, from: number): Promise<void> {
  for (let start = from; start < count; start += CHUNK) {
    const captures = Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) => {
      const capture = captureOf(start + index);
      const isDue = (start + index) % 3 === 0;
      return isDue ? { ...capture, messages: capture.messages.slice(0, 1) } : capture;
    });
    await saveContacts(captures, SAVED);
  }
  database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('alongside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  listed = (await readToday(LISTED)).rows.length;
  if (listed < (count - from) / 4) throw new Error(`only ${listed} are due`);
}

/** Puts one off, and then reads the list; gives milliseconds of the reading. */
export async function readTodayAfterChange(): Promise<number> {
  const [first] = (await readToday(LISTED)).rows;
  if (!first) throw new Error('nothing is due');
  const suggestion = { play: first.play, evidence: first.evidence ?? '*' };
  const later = { action: 'snoozed', until: '2027-05-01' } as const;
  await answerSuggestion(first.contactId, suggestion, later, LISTED);
  const start = performance.now();
  const { rows } = await readToday(LISTED);
  const took = performance.now() - start;
  listed -= 1;
  const isGone = rows.every(({ contactId }) => contactId !== first.contactId);
  if (rows.length !== listed || !isGone) throw new Error(`${rows.length} listed, not ${listed}`);
  return took;
}

/** The rows that are due by one raw getAll through their index. */
export async function readDueRaw(): Promise<number> {
  const start = performance.now();
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    const asking = database
      .transaction('standings')
      .objectStore('standings')
      .index('saidOn')
      .getAll();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  const took = performance.now() - start;
  if (rows.length < listed) throw new Error(`only ${rows.length} rows`);
  return took;
}
