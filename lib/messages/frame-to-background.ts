import * as z from 'zod/mini';

/**
 * What Alongside's own pages ask of the background. Only senders with an extension address are
 * heard; the tab a frame speaks for is the one it stands in.
 */
const message = z.discriminatedUnion('kind', [
  /** The frame beside a page has started. */
  z.object({ kind: z.literal('frameReady') }),
  /** What the frame shows belongs to this move of its page. */
  z.object({ kind: z.literal('frameShows'), move: z.number() }),
  /** Hide the frame beside this page. */
  z.object({ kind: z.literal('hideFrame') }),
  /** Give the keyboard back to the page. */
  z.object({ kind: z.literal('focusPage') }),
  /** Open the side panel beside this tab. */
  z.object({ kind: z.literal('openPanel') }),
]);
export type FrameMessageToBackground = z.infer<typeof message>;

/** Reads a message of an extension page; undefined when it is none. */
export function parseFrameMessage(input: unknown): FrameMessageToBackground | undefined {
  const parsed = message.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}
