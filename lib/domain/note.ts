import * as z from 'zod/mini';
import { timeText } from './time-text';

/** A Note: what the rep wrote, linked to the person and to the page it was written beside. */
export const note = z.object({
  id: z.string(),
  contactId: z.string(),
  text: z.string().check(z.minLength(1), z.maxLength(100_000)),
  writtenAt: timeText,
  editedAt: timeText,
  page: z.nullable(z.string()),
});
export type Note = z.infer<typeof note>;

/**
 * A draft: every keystroke of a note not yet finished. Its id is the slot it lies in:
 * `contact:<id>`, or `address:<key>` for a person not saved yet, so that the words wait for
 * whoever they were about.
 */
export const draft = z.object({
  id: z.string(),
  text: z.string().check(z.maxLength(100_000)),
  page: z.nullable(z.string()),
  typedAt: timeText,
  /** The note that a pause makes or continues; chosen with the first keystroke. */
  noteId: z.string(),
});
export type Draft = z.infer<typeof draft>;

/** The slot in which words about somebody wait. */
export const draftSlot = (about: { contactId: string } | { address: string }) =>
  'contactId' in about ? `contact:${about.contactId}` : `address:${about.address}`;

/** Whose slot it is; undefined for words about a person not saved yet. */
export const contactOfSlot = (slot: string): string | undefined => /^contact:(.+)/.exec(slot)?.[1];
