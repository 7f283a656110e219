import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { Stage } from './stage';

/** Contacts in store; of each third one a mail is unanswered. */
const CONTACTS = 10_000;

/**
 * Today over 10,000 contacts after one change: the product's use case, until its list is there, with
 * the suggestion that the change answered gone from it; against one raw getAll of the standings that
 * are due, through the same index. The change itself is not timed: saving has a row of its own.
 */
export async function measureToday({ desk }: Stage): Promise<Row[]> {
  await desk.evaluate((count) => bench.fillDue(count), CONTACTS);
  const pairs = await measurePairs(
    () => desk.evaluate(() => bench.readTodayAfterChange()),
    () => desk.evaluate(() => bench.readDueRaw()),
  );
  return [ratioRow('Today of 10,000 after one change / raw rows that are due', pairs, 2)];
}
