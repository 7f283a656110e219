import { fitBuying } from '@/lib/app/fit-buying';
import type { BuyingModel } from '@/lib/domain/buying/buying-model';
import { groupCustomers } from '@/lib/domain/buying/customer-groups';
import { madeUpCustomers } from '@/tests/tools/made-up-customers';
import type { LoopRequest } from './loop';

/** Fitting through the product, in its worker, beside a worker that only loops. */

interface Fitted {
  took: number;
  timing: BuyingModel['timing'];
}

const made = new Map<number, ReturnType<typeof madeUpCustomers>>();

function customersOf(count: number) {
  const customers = made.get(count) ?? madeUpCustomers(count);
  made.set(count, customers);
  return customers;
}

async function fitProduct(count: number): Promise<Fitted> {
  const customers = customersOf(count);
  const start = performance.now();
  const { timing } = await fitBuying(customers);
  return { took: performance.now() - start, timing };
}

/** Ends a fit that has begun; gives what its promise says then. */
async function fitAndEnd(count: number): Promise<string> {
  const ending = new AbortController();
  const fit = fitBuying(customersOf(count), ending.signal);
  setTimeout(() => ending.abort(new Error('not wanted any more')), 20);
  return fit.then(
    () => 'fitted',
    (error: unknown) => String(error),
  );
}

/** As many evaluations as the product needed, at what it found; and the likelihood there. */
async function loopBare(
  count: number,
  asked: Pick<LoopRequest, 'params' | 'evaluations'>,
): Promise<{ took: number; logLik: number }> {
  const { rows, ...values } = groupCustomers(customersOf(count));
  const request: LoopRequest = {
    ...asked,
    x: Float64Array.from(rows.repeats, (place) => values.repeats[place] ?? 0),
    recency: Float64Array.from(rows.recency, (place) => values.recencyWeeks[place] ?? 0),
    age: Float64Array.from(rows.age, (place) => values.ageWeeks[place] ?? 0),
    customers: rows.customers,
  };
  const start = performance.now();
  const worker = new Worker('/bench-loop.js');
  const logLik = await new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
  worker.terminate();
  return { took: performance.now() - start, logLik };
}

export const fitting = { fitProduct, fitAndEnd, loopBare };
