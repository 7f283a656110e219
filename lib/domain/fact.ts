import * as z from 'zod/mini';
import { amountLeft } from './amount-left';
import { stage } from './axes';
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
  /** The correction only takes the other away. */
  void: z.optional(z.literal(true)),
};

/** Words as somebody wrote or said them. */
const words = z.string().check(z.minLength(1), z.maxLength(10_000));
/** A short name: of a product, of a person. */
const shortText = z.string().check(z.minLength(1), z.maxLength(300));

/** `in` from the person, `out` from the rep, `both` a meeting or call; null = not known. */
export const direction = z.enum(['in', 'out', 'both']);
export type Direction = z.infer<typeof direction>;

/** A way on which people speak. */
export const channel = z.enum([
  'email',
  'call',
  'meeting',
  'wechat',
  'whatsapp',
  'sms',
  'social',
  'webChat',
]);
export type Channel = z.infer<typeof channel>;

/** How a call ended. Nobody there and a message left are a word from us only. */
export const callResult = z.enum(['reached', 'noAnswer', 'leftMessage']);
export type CallResult = z.infer<typeof callResult>;

export const interaction = z.object({
  ...shared,
  kind: z.literal('interaction'),
  dir: z.nullable(direction),
  /** The sender's address key: tells the direction once the rep's own addresses are known. */
  from: z.nullable(z.string()),
  channel,
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
  /** Calls only. */
  result: z.optional(callResult),
  /** How long it lasted. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(1_440))),
  /** What was said. */
  words: z.optional(words),
});
export type Interaction = z.infer<typeof interaction>;

/** ISO 4217, three capital letters. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const amount = z.number().check(z.positive(), z.maximum(1e12));

export const purchase = z
  .object({
    ...shared,
    kind: z.literal('purchase'),
    /** What was paid, in the currency's own unit. */
    amount,
    currency,
    product: z.nullable(shortText),
    /** When all of it was given back at once; null = it was not. */
    refundedAt: z.nullable(timeText),
    /** What was given back in parts, in the same currency, and when. Absent in older files. */
    refunds: z.optional(z.array(z.object({ at: timeText, amount })).check(z.minLength(1))),
  })
  .check(z.refine((bought) => amountLeft(bought) >= 0));
export type Purchase = z.infer<typeof purchase>;

/** What sort of thing somebody told us. */
export const feedbackSort = z.enum(['complaint', 'suggestion', 'praise', 'need']);

const saysSomething = (said: {
  nps: unknown;
  csat: unknown;
  sentiment: unknown;
  words: unknown;
}): boolean => [said.nps, said.csat, said.sentiment, said.words].some((each) => each !== null);

export const feedback = z
  .object({
    ...shared,
    kind: z.literal('feedback'),
    sort: z.nullable(feedbackSort),
    /** How likely they are to recommend, 0..10. */
    nps: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
    /** How content they are, 1..5. */
    csat: z.nullable(z.int().check(z.minimum(1), z.maximum(5))),
    /** How their words sound. */
    sentiment: z.nullable(z.literal([-1, 0, 1])),
    words: z.nullable(words),
  })
  .check(z.refine(saysSomething));
export type Feedback = z.infer<typeof feedback>;

export const consentFact = z.object({
  ...shared,
  kind: z.literal('consent'),
  channel: z.enum([...channel.options, 'all']),
  state: z.enum(['in', 'out']),
});
export type ConsentFact = z.infer<typeof consentFact>;

export const stageOverride = z.object({
  ...shared,
  kind: z.literal('stageOverride'),
  /** null withdraws the one before. */
  stage: z.nullable(stage),
  reason: z.nullable(words),
  /** Who set it. */
  by: shortText,
  /** First day on which it no longer holds; null = the model's own term. */
  expiresAt: z.nullable(timeText),
});

/** Somebody came to us through this contact. */
export const referral = z.object({
  ...shared,
  kind: z.literal('referral'),
  /** Who came. */
  name: z.nullable(shortText),
  /** The contact that came, once saved. */
  referredId: z.nullable(z.string()),
});
export type Referral = z.infer<typeof referral>;

export const playEvent = z.object({
  ...shared,
  kind: z.literal('playEvent'),
  play: z.enum(PLAY_IDS),
  /** Id of the fact that the play answered, or `*`. */
  evidence: z.string(),
  action: z.enum(['done', 'dismissed', 'snoozed']),
  /** Snoozed until this date. */
  until: z.nullable(timeText),
  /** Snoozed until they are in touch, and at the latest until `until`. */
  wake: z.optional(z.literal('reply')),
  /** Why it was dismissed, one key each. */
  reason: z.nullable(
    z.enum([
      'alreadyDone',
      'notNow',
      'notWanted',
      'notUseful',
      'factWrong',
      'neverThisKind',
      'notForPerson',
    ]),
  ),
});
export type PlayEvent = z.infer<typeof playEvent>;

export const fact = z.discriminatedUnion('kind', [
  interaction,
  purchase,
  feedback,
  consentFact,
  stageOverride,
  referral,
  playEvent,
]);
export type Fact = z.infer<typeof fact>;

/** A fact that can be corrected; an answer to a suggestion is taken back in the history instead. */
export type CorrectableFact = Exclude<Fact, PlayEvent>;

/** Whatever of these facts no other replaces, those that only take another away included. */
export function lastWords<F extends { id: string; replaces?: string | undefined }>(
  facts: readonly F[],
): F[] {
  const replaced = new Set(facts.flatMap((fact) => fact.replaces ?? []));
  return facts.filter((fact) => !replaced.has(fact.id));
}

/** The facts that count: those no other fact replaces, without those that only take another away. */
export function unreplaced<
  F extends { id: string; replaces?: string | undefined; void?: true | undefined },
>(facts: readonly F[]): F[] {
  return lastWords(facts).filter((fact) => !fact.void);
}
