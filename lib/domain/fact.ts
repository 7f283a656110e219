import * as z from 'zod/mini';
import { PLAY_IDS } from './plays/list';
import { timeText } from './time-text';

/**
 * A Fact: something dated that happened, append-only. A correction is a new fact with `replaces`;
 * readers use the last unreplaced one.
 */

const shared = {
  id: z.string(),
  /** The contact it was born with. */
  contactId: z.string(),
  /** When it happened: a date (`2026-10-01`) or an instant (ISO 8601 with Z). */
  at: timeText,
  /** When Alongside learnt of it, ISO 8601 UTC. */
  recordedAt: timeText,
  /** Id of the fact that this one corrects. */
  replaces: z.optional(z.string()),
};

/** `in` from the person, `out` from the rep, `both` a meeting or call; null = not known. */
export const direction = z.enum(['in', 'out', 'both']);
export type Direction = z.infer<typeof direction>;

export const interaction = z.object({
  ...shared,
  kind: z.literal('interaction'),
  dir: z.nullable(direction),
  /** The sender's address key: tells the direction once the rep's own addresses are known. */
  from: z.nullable(z.string()),
  channel: z.literal('email'),
  /** Written by a machine; never counts as contact. */
  auto: z.boolean(),
  subject: z.nullable(z.string()),
  /** Where it was opened, without session tokens. */
  page: z.nullable(z.string()),
  /**
   * What tells this message from every other: the site's own id and the fallback hash of sender,
   * date and subject, each prefixed with the contact id. A message known by either is known.
   */
  messageKeys: z.array(z.string()),
});
export type Interaction = z.infer<typeof interaction>;

export const playEvent = z.object({
  ...shared,
  kind: z.literal('playEvent'),
  play: z.enum(PLAY_IDS),
  /** Id of the fact that the play answered, or `*`. */
  evidence: z.string(),
  action: z.enum(['done', 'dismissed', 'snoozed']),
  /** Snoozed until this date. */
  until: z.nullable(timeText),
  /** Why it was dismissed, one key each. */
  reason: z.nullable(z.enum(['alreadyDone', 'notNow', 'notWanted', 'notUseful'])),
});
export type PlayEvent = z.infer<typeof playEvent>;

export const consentFact = z.object({
  ...shared,
  kind: z.literal('consent'),
  channel: z.enum(['email', 'all']),
  state: z.enum(['in', 'out']),
});
export type ConsentFact = z.infer<typeof consentFact>;

export const fact = z.discriminatedUnion('kind', [interaction, playEvent, consentFact]);
export type Fact = z.infer<typeof fact>;

/** The facts that count: those no other fact replaces. */
export function unreplaced<F extends { id: string; replaces?: string | undefined }>(
  facts: readonly F[],
): F[] {
  const replaced = new Set(facts.flatMap((fact) => fact.replaces ?? []));
  return facts.filter((fact) => !replaced.has(fact.id));
}
