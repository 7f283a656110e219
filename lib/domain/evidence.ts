import * as z from 'zod/mini';
import { timeText } from './time-text';

/** How sure a reading is, in a word; never a number on the screen. */
export const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidence>;

/** Where a value was read. `rep` = typed by hand. */
export const evidencePart = z.enum([
  'from',
  'sender',
  'replyTo',
  'to',
  'cc',
  'listRow',
  'mailtoLink',
  'telLink',
  'jsonLd',
  'hCard',
  'selection',
  'signature',
  'signatureLink',
  'addressGuess',
  'rep',
]);
export type EvidencePart = z.infer<typeof evidencePart>;

/** Why a value may be believed: which part of which page, when, and how sure. */
export const evidence = z.object({
  part: evidencePart,
  /** Line of the signature, counted from 1. */
  line: z.optional(z.number()),
  /** A second place that says the same, e.g. the mail domain beside the signature. */
  also: z.optional(z.enum(['mailDomain', 'from', 'signature'])),
  confidence,
  /** Origin of the page, or null when typed by hand. */
  origin: z.nullable(z.string()),
  /** When it was read or typed, ISO 8601 UTC. */
  seenAt: timeText,
});
export type Evidence = z.infer<typeof evidence>;
