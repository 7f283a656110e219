import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { Stage } from './stage';

type BenchPage = typeof import('./page/main').bench;
declare global {
  var bench: BenchPage;
}

/**
 * Saving a capture of six fields and two messages with 2,000 contacts in store: the product's use
 * case, until its promise is kept, against one raw transaction that puts the same seven rows
 * (contact, facts, address, standing, counter, Change) into a copy, until it is complete.
 */
export async function measureSaving({ desk }: Stage): Promise<Row[]> {
  const pairs = await measurePairs(
    () => desk.evaluate(() => bench.saveProduct()),
    () => desk.evaluate(() => bench.saveRaw()),
  );
  return [ratioRow('save a capture / raw transaction of the same rows', pairs, 1.5)];
}
