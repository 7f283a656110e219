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
 * A draft: every keystroke of a note not yet finished. `slot` is `contact:<id>` or
 * `address:<key>` for a person not saved yet, so the words wait for whoever they were about.
 */
export const draft = z.object({
  slot: z.string(),
  text: z.string().check(z.maxLength(100_000)),
  page: z.nullable(z.string()),
  typedAt: z.string(),
  /** The note this draft continues, once a pause has made one. */
  noteId: z.nullable(z.string()),
});
export type Draft = z.infer<typeof draft>;
