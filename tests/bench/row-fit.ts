import { fitTiming } from '@/lib/domain/buying/fit-timing';
import { madeUpCustomers } from '../tools/made-up-customers';
import type { Row } from './pairs';
import { measurePairs, ratioRow } from './pairs';
import type { Stage } from './stage';

const SIZES = [2_357, 100_000] as const;
/** Engines round logarithms differently in the last place; a search carries that a little further. */
const SAME = 1e-6;

/**
 * Fitting BG/NBD through the product's use case, from the customers in the page to the model back in
 * it, in a worker started for it; against a worker started the same way that is given the distinct
 * rows ready made and works out the likelihood as often in a bare loop.
 */
export async function measureFitting({ desk }: Stage): Promise<Row[]> {
  const ended = await desk.evaluate((count) => bench.fitAndEnd(count), SIZES[1]);
  if (ended !== 'Error: not wanted any more') throw new Error(`a fit that was ended: ${ended}`);
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(await measureSize(desk, size));
  return rows;
}

async function measureSize(desk: Stage['desk'], size: number): Promise<Row> {
  const expected = fitTiming(madeUpCustomers(size));
  if (expected.method !== 'MLE') throw new Error(`fitted by ${expected.method}`);
  const { params, evaluations, logLik } = expected;
  const isFar = (answer: number, right: number) => !(Math.abs(answer / right - 1) < SAME);
  const pairs = await measurePairs(
    async () => {
      const { took, timing } = await desk.evaluate((count) => bench.fitProduct(count), size);
      if (timing.method !== 'MLE' || isFar(timing.params.r, params.r))
        throw new Error(`the worker fitted ${JSON.stringify(timing)}`);
      if (timing.evaluations !== evaluations) throw new Error(`${timing.evaluations} evaluations`);
      return took;
    },
    async () => {
      const given = { size, params, evaluations };
      const bare = await desk.evaluate((what) => bench.loopBare(what.size, what), given);
      if (isFar(bare.logLik, logLik)) throw new Error(`the loop found ${bare.logLik}`);
      return bare.took;
    },
  );
  const name = `BG/NBD fit, ${size.toLocaleString('en')} customers / evaluations in a bare loop`;
  return ratioRow(name, pairs, 1.3);
}
