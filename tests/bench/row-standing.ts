import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { Stage } from './stage';

/**
 * Stage and suggestion for one contact of two years (200 messages, 20 purchases, look-ahead of 400
 * days included) against one pass over the same facts that adds a number. Both are repeated so
 * often that the clock can tell, and the answers are looked at.
 */
export async function measureStanding({ desk }: Stage): Promise<Row[]> {
  const pairs = await measurePairs(
    () => desk.evaluate(() => bench.evaluateOne()),
    () => desk.evaluate(() => bench.addOverFacts()),
  );
  return [ratioRow('stage and suggestion of one / a pass that adds a number', pairs, 10)];
}
