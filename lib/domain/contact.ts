import * as z from 'zod/mini';
import { care, tier } from './axes';
import { birthdayKept } from './birthday-kept';
import { evidence } from './evidence';
import { channel } from './fact';
import { timeText } from './time-text';

/**
 * A Contact: a saved person. Values live in one flat map, one entry an element (`email:a@b.example`),
 * so that two edits of different values never meet, here or on a second machine (SYNC).
 */

export const SINGLE_FIELDS = ['name', 'title', 'organisation'] as const;
export const MANY_FIELDS = ['email', 'phone', 'wechat', 'website'] as const;
export const fieldKind = z.enum([...SINGLE_FIELDS, ...MANY_FIELDS]);
export type FieldKind = z.infer<typeof fieldKind>;

/** `name`, or `email:<element>`: which value of which kind. */
export type FieldKey = string;

export const phoneKind = z.enum(['work', 'mobile', 'fax', 'tollfree']);
export type PhoneKind = z.infer<typeof phoneKind>;

export const fieldValue = z.object({
  kind: fieldKind,
  /** As shown and sent: an e-mail key, an E.164 phone, an http(s) address, or the words as written. */
  value: z.string().check(z.minLength(1), z.maxLength(2_000)),
  /** Phones: as it was written, its extension and what it is for. */
  written: z.optional(z.string()),
  extension: z.optional(z.string()),
  phoneKind: z.optional(phoneKind),
  evidence,
});
export type FieldValue = z.infer<typeof fieldValue>;

export const contact = z.object({
  id: z.string(),
  /** When the person was saved, ISO 8601 UTC. */
  capturedAt: timeText,
  fields: z.record(z.string(), fieldValue),
  /** Mail of this person is never logged. */
  neverLog: z.boolean(),
  /** The rep decided not to contact this person. */
  doNotContact: z.boolean(),
  /** Set by the rep; absent or null = the model's own. */
  tier: z.optional(z.nullable(tier)),
  care: z.optional(z.nullable(care)),
  birthday: z.optional(z.nullable(birthdayKept)),
  /** The whole contact is put aside: since when, and the first day on which it is over. */
  snooze: z.optional(z.nullable(z.object({ at: timeText, until: timeText }))),
  /** How they like to be reached, best first; absent = by mail. */
  channels: z.optional(z.array(channel)),
});
export type Contact = z.infer<typeof contact>;

const isMany = (kind: FieldKind) => (MANY_FIELDS as readonly string[]).includes(kind);

/** Gives the key under which a value stands in `fields`. */
export function fieldKey(value: Pick<FieldValue, 'kind' | 'value' | 'extension'>): FieldKey {
  if (!isMany(value.kind)) return value.kind;
  const element = value.extension ? `${value.value};${value.extension}` : value.value;
  return `${value.kind}:${element}`;
}

/** All values of a kind, in the order in which they were seen. */
export function valuesOf(contact: Contact, kind: FieldKind): FieldValue[] {
  return Object.values(contact.fields)
    .filter((field) => field.kind === kind)
    .sort((a, b) => (a.evidence.seenAt < b.evidence.seenAt ? -1 : 1));
}

/** The first value of a kind, undefined when nothing is known. */
export function valueOfContact(contact: Contact, kind: FieldKind): string | undefined {
  return valuesOf(contact, kind)[0]?.value;
}

/** What the screen calls a contact: the name, else an address. Never empty. */
export function contactTitle(contact: Contact): string {
  return (
    valueOfContact(contact, 'name') ??
    valueOfContact(contact, 'email') ??
    valueOfContact(contact, 'phone') ??
    '?'
  );
}
