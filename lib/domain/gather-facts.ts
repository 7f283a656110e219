import { readMoment } from '@/lib/base/days';
import { birthdayFacts } from './birthday-kept';
import type { Contact } from './contact';
import type {
  ContactFacts,
  FeedbackEntry,
  InteractionEntry,
  PlayEventEntry,
} from './contact-facts';
import type { Direction, Fact, Feedback, Interaction, PlayEvent, Purchase } from './fact';
import { unreplaced } from './fact';
import type { Moment } from './moment';
import { isLater } from './order';
import type { Task } from './task';

/** The facts of one kind. */
type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/**
 * Turns a contact, its facts and its tasks into the engine's input. A message whose direction is
 * not known counts for nothing that needs one, so it stays out, also when it corrects one that was
 * known.
 * @param facts all facts of the contact, the replaced ones included
 */
export function gatherFacts(
  contact: Contact,
  facts: readonly Fact[],
  tasks: readonly Task[],
  moment: Moment,
): ContactFacts {
  const that = unreplaced(facts);
  const of = <K extends Fact['kind']>(kind: K) =>
    that.filter((fact): fact is Of<K> => fact.kind === kind);
  const interactions = of('interaction');
  return {
    capturedAt: contact.capturedAt,
    interactions: interactions.flatMap((fact) =>
      fact.dir === null ? [] : interactionEntry(fact, fact.dir),
    ),
    purchases: of('purchase').map(purchaseEntry),
    feedback: of('feedback').map(feedbackEntry),
    consent: of('consent').map((fact) => ({
      ...entryOf(fact),
      channel: fact.channel,
      state: fact.state,
    })),
    tasks: tasks.map(({ id, createdAt, dueAt, doneAt }) => ({ id, createdAt, dueAt, doneAt })),
    referrals: of('referral').map((fact) => ({ ...entryOf(fact), name: fact.name })),
    playEvents: of('playEvent').map((fact) => playEventEntry(fact, interactions, moment.tz)),
    stageOverrides: of('stageOverride').map((fact) => ({
      ...entryOf(fact),
      stage: fact.stage,
      by: fact.by,
      expiresAt: fact.expiresAt,
    })),
    ...birthdayFacts(contact.birthday, moment),
    channels: contact.channels ?? ['email'],
    doNotContact: contact.doNotContact,
    tier: contact.tier,
    care: contact.care,
    snooze: contact.snooze,
  };
}

const entryOf = ({ id, at, replaces }: Fact) => ({ id, at, replaces });

function interactionEntry(fact: Interaction, dir: Direction): InteractionEntry {
  return { ...entryOf(fact), dir, ch: fact.channel, auto: fact.auto };
}

const purchaseEntry = (fact: Purchase) => ({
  ...entryOf(fact),
  amount: fact.amount,
  currency: fact.currency,
  refundedAt: fact.refundedAt,
  refunds: fact.refunds,
});

/** A complaint is unhappy and praise is happy, also where only the words were written down. */
const SENTIMENT_OF_SORT = { complaint: -1, praise: 1, suggestion: null, need: null } as const;

function feedbackEntry(fact: Feedback): FeedbackEntry {
  const { nps, csat, sort } = fact;
  const sentiment = fact.sentiment ?? (sort === null ? null : SENTIMENT_OF_SORT[sort]);
  return { ...entryOf(fact), sort, nps, csat, sentiment };
}

/** Further than the engine lets any snooze last. */
const NEVER = '9999-12-31';

function playEventEntry(
  fact: PlayEvent,
  interactions: readonly Interaction[],
  tz: string,
): PlayEventEntry {
  const { play, evidence, action } = fact;
  const until = fact.wake === 'reply' ? wakeDay(fact, interactions, tz) : fact.until;
  const isForGood = fact.reason === 'notForPerson';
  // The choice that follows from it reaches the screens a moment later: until then this holds.
  const isForKind = fact.reason === 'neverThisKind';
  return { ...entryOf(fact), play, evidence, action, until, isForGood, isForKind };
}

/**
 * When a snooze "until they are in touch" ends: on the day of the first word from them that is
 * later than it, and no later than the day that was named with it.
 */
function wakeDay(
  { at, until }: PlayEvent,
  interactions: readonly Interaction[],
  tz: string,
): string {
  const put = readMoment(at, tz);
  let [wake, wakeAt] = [until ?? NEVER, readMoment(until ?? NEVER, tz)];
  for (const word of interactions) {
    const isTheirs = !word.auto && (word.dir === 'in' || word.dir === 'both');
    const said = isTheirs ? readMoment(word.at, tz) : undefined;
    if (!said || !put || !isLater(said, put)) continue;
    if (!wakeAt || said.day < wakeAt.day) [wake, wakeAt] = [word.at, said];
  }
  return wake;
}
