import * as z from 'zod/mini';
import { isStamp } from '@/lib/base/stamp';

/**
 * A Change: one act and what it altered. The journal of Changes is what undo, history, and later
 * sync read; a row never changes without one.
 */
export const act = z.enum([
  'saveContact',
  'editContact',
  'logMail',
  'writeNote',
  'deleteNote',
  'playDone',
  'playLater',
  'playDismissed',
  'setNeverLog',
  'setDoNotContact',
  'logInteraction',
  'recordPurchase',
  'recordRefund',
  'recordFeedback',
  'recordConsent',
  'recordReferral',
  'correctFact',
  'voidFact',
  'overrideStage',
  'setBirthday',
  'setTier',
  'setCare',
  'snoozeContact',
  'addTask',
  'finishTask',
  'changeTask',
  'removeTask',
  'undo',
  'restore',
]);
export type Act = z.infer<typeof act>;

/** Tables whose rows are records; projections follow from them. */
export const journaledTable = z.enum(['contacts', 'facts', 'notes', 'tasks', 'drafts']);
export type JournaledTable = z.infer<typeof journaledTable>;

/**
 * One property of a row, or one element of a map in it (`fields.email:a@b.example`).
 * An absent `before` means that the property did not exist, an absent `after` that it is gone.
 */
export const patch = z.object({
  field: z.string(),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});
export type Patch = z.infer<typeof patch>;

export const changePart = z.object({
  table: journaledTable,
  id: z.string(),
  patch: z.array(patch),
});
export type ChangePart = z.infer<typeof changePart>;

export const change = z.object({
  id: z.string(),
  /** Hybrid logical clock stamp; sorts the journal. */
  at: z.string().check(z.refine(isStamp)),
  act,
  /** `rep` by hand, `system` by itself (mail logged). Undo by key takes back the rep's last act. */
  by: z.enum(['rep', 'system']),
  batch: z.optional(z.string()),
  /** For `undo`: the Change that it takes back. */
  undoes: z.optional(z.string()),
  /** Contacts it is about; the history of one contact is found by this. */
  subjects: z.array(z.string()),
  parts: z.array(changePart),
});
export type Change = z.infer<typeof change>;
