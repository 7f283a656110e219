import type { BuyingModel } from '@/lib/domain/buying/buying-model';
import type { Customer } from '@/lib/domain/buying/customer-history';
import { parseFitAnswer } from '@/lib/messages/fit-worker-to-page';
import { fitRequestOf } from '@/lib/messages/page-to-fit-worker';

/** `entrypoints/fit-worker.ts`, as it is built. */
const WORKER = '/fit-worker.js';

/**
 * Learns from all customers when and for how much they buy, in a worker of its own, so that the
 * page goes on drawing. A worker serves one fit and ends with it.
 * @param signal ends the fit at once; the promise is then rejected with the signal's reason
 * @throws when the worker cannot start, breaks down, or answers what is no model
 */
export function fitBuying(
  customers: readonly Customer[],
  signal?: AbortSignal,
): Promise<BuyingModel> {
  return new Promise<BuyingModel>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(WORKER);
    const onAbort = () => end(() => reject(signal?.reason));
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    signal?.addEventListener('abort', onAbort);
    worker.onerror = ({ message }) => end(() => reject(new Error(`fit-worker: ${message}`)));
    worker.onmessage = ({ data }) => {
      const answer = parseFitAnswer(data);
      if (answer?.kind === 'fitted') end(() => resolve(answer.model));
      else end(() => reject(new Error(`fit-worker: ${answer?.kind ?? 'an answer of no kind'}`)));
    };
    const request = fitRequestOf(customers);
    const columns = Object.values(request).filter((part) => ArrayBuffer.isView(part));
    worker.postMessage(request, { transfer: columns.map(({ buffer }) => buffer) });
  });
}
