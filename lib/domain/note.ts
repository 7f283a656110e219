import * as z from 'zod/mini';

/** A Note: what the rep wrote, linked to the person and to the page it was written beside. */
export const note = z.object({
  id: z.string(),
  contactId: z.string(),
  text: z.string().check(z.minLength(1), z.maxLength(100_000)),
  writtenAt: z.string(),
  editedAt: z.string(),
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
  typedAt: z.string(),
  /** The note that a pause makes or continues; chosen with the first keystroke. */
  noteId: z.string(),
});
export type Draft = z.infer<typeof draft>;

/** The slot in which words about somebody wait. */
export const draftSlot = (about: { contactId: string } | { address: string }) =>
  'contactId' in about ? `contact:${about.contactId}` : `address:${about.address}`;
