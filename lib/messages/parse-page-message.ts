import * as z from 'zod/mini';
import { pageReading } from '@/lib/domain/page-reading';
import { MAX_WIDTH, MIN_WIDTH } from './layout';
import type { PageMessageToBackground } from './page-to-background';

const layout = z.object({
  open: z.boolean(),
  width: z.number().check(z.minimum(MIN_WIDTH), z.maximum(MAX_WIDTH)),
  side: z.enum(['left', 'right']),
  language: z.enum(['en', 'zh_CN']),
});

const move = z.number().check(z.int(), z.nonnegative());

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attach') }),
  z.object({ kind: z.literal('reading'), reading: pageReading, move }),
  z.object({ kind: z.literal('moved'), move }),
  z.object({ kind: z.literal('layout'), layout }),
  z.object({ kind: z.literal('askPanel') }),
]);

/** Reads a message of a content script; undefined when it is none, whatever it holds. */
export function parsePageMessage(input: unknown): PageMessageToBackground | undefined {
  const parsed = message.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}
