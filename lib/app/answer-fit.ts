import { fitModel } from '@/lib/domain/buying/fit-model';
import type { FitAnswer } from '@/lib/messages/fit-worker-to-page';
import { parseFitRequest } from '@/lib/messages/page-to-fit-worker';

/** What the fitting worker does with a message: about a second of work for 100,000 customers. */
export function answerFit(input: unknown): FitAnswer {
  const customers = parseFitRequest(input);
  return customers ? { kind: 'fitted', model: fitModel(customers) } : { kind: 'refused' };
}
