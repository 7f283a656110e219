import * as z from 'zod/mini';
import { buyingModel } from '@/lib/domain/buying/buying-model';

/** What the fitting worker answers. */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fitted'), model: buyingModel }),
  /** What was asked for was no list of customers. */
  z.object({ kind: z.literal('refused') }),
]);
export type FitAnswer = z.infer<typeof message>;

/** Reads an answer of the worker; undefined when it is none. */
export function parseFitAnswer(input: unknown): FitAnswer | undefined {
  const parsed = message.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}
