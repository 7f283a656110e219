import * as z from 'zod/mini';

/** The format of `domain-identity-cases.json` (MODEL.md §5): every list may be missing or empty. */

const list = <T extends z.core.$ZodType>(of: T) => z._default(z.array(of), []);
const text = z.optional(z.nullable(z.string()));
const texts = z.optional(z.nullable(z.array(z.string())));

const details = z.object({
  id: z.string(),
  emails: texts,
  phones: texts,
  profiles: texts,
  family: text,
  given: text,
  company: text,
  country: text,
  mustNotLink: texts,
  doNotContact: z.optional(z.nullable(z.boolean())),
});

const fact = z.object({
  id: z.string(),
  at: z.string(),
  contact: z.string(),
  address: text,
  kind: z.string(),
  channel: z.optional(z.string()),
  state: z.optional(z.enum(['in', 'out'])),
});

const step = z.discriminatedUnion('op', [
  z.object({ op: z.literal('fact'), fact, expect: z.string() }),
  z.object({
    op: z.literal('merge'),
    id: z.string(),
    at: z.string(),
    survivor: z.string(),
    merged: z.string(),
    by: z.string(),
    evidence: list(z.string()),
    expect: z.string(),
  }),
  z.object({
    op: z.literal('unmerge'),
    id: z.string(),
    at: z.string(),
    contact: z.string(),
    by: z.string(),
    expect: z.string(),
  }),
  z.object({
    op: z.literal('view'),
    contact: z.string(),
    expect: z.record(z.string(), z.unknown()),
  }),
  z.object({ op: z.literal('decide'), a: z.string(), b: z.string(), expect: z.unknown() }),
]);

export const identityFile = z.object({
  roles: list(z.string()),
  freeMail: list(z.string()),
  reservedPaths: z._default(z.record(z.string(), z.array(z.string())), {}),
  companySuffixes: list(z.string()),
  hanVariants: z._default(z.record(z.string(), z.string()), {}),
  email: list(z.object({ in: z.string(), out: z.unknown() })),
  phone: list(z.object({ in: z.string(), country: z.string(), out: z.unknown() })),
  profile: list(z.object({ in: z.string(), out: z.unknown() })),
  decide: list(z.object({ title: z.string(), a: details, b: details, out: z.unknown() })),
  merge: list(z.object({ title: z.string(), contacts: z.array(details), steps: z.array(step) })),
});

export type IdentityFile = z.infer<typeof identityFile>;
export type MergeStep = z.infer<typeof step>;
