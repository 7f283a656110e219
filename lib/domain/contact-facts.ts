import type { Contact } from './contact';
import type { ConsentFact, Direction, Fact, Interaction, PlayEvent } from './fact';
import { unreplaced } from './fact';
import type { Stage, Tier } from './standing';

/** How we mean to look after somebody; sets the rhythm aimed at, never the stage (MODEL.md §1). */
export type Care = 'basic' | 'reactive' | 'accountable' | 'proactive' | 'partner';

/** What every entry may carry. `at` and all other times: a date, or an instant with Z or an offset. */
interface Entry {
  readonly id?: string | null | undefined;
  readonly at: string;
  /** Id of the entry that this one corrects. */
  readonly replaces?: string | null | undefined;
  /** The correction only takes the other away. */
  readonly void?: boolean | undefined;
}

export interface InteractionEntry extends Entry {
  readonly dir: Direction;
  /** Channel, default `email`. */
  readonly ch?: string | undefined;
  /** Written by a machine. */
  readonly auto?: boolean | undefined;
}

export interface ConsentEntry extends Entry {
  /** A channel, or `all`. */
  readonly channel: string;
  readonly state: 'in' | 'out';
}

export interface PlayEventEntry extends Entry {
  readonly play: string;
  /** Id of the fact that the play answered, or `*`. */
  readonly evidence?: string | null | undefined;
  readonly action: 'done' | 'dismissed' | 'snoozed';
  readonly until?: string | null | undefined;
}

export interface StageOverrideEntry extends Entry {
  /** null withdraws the one before. */
  readonly stage: Stage | null;
  readonly by?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** What the engine is given about one contact (MODEL.md §1, "Facts"). Whatever is absent is unknown. */
export interface ContactFacts {
  readonly capturedAt?: string | null | undefined;
  readonly interactions?: readonly InteractionEntry[] | undefined;
  readonly consent?: readonly ConsentEntry[] | undefined;
  readonly playEvents?: readonly PlayEventEntry[] | undefined;
  readonly stageOverrides?: readonly StageOverrideEntry[] | undefined;
  /** Channels in order of preference, default `['email']`. */
  readonly channels?: readonly string[] | undefined;
  readonly doNotContact?: boolean | undefined;
  /** Set by a human; else derived. */
  readonly tier?: Tier | null | undefined;
  /** Set by a human, default `accountable`. */
  readonly care?: Care | null | undefined;
  /** The whole contact is put aside. */
  readonly snooze?: { readonly at: string; readonly until?: string | null | undefined } | null;
}

/**
 * Turns a contact and its facts into the engine's input. A message whose direction is not known
 * counts for nothing that needs one, so it stays out, also when it corrects one that was known.
 * @param facts all facts of the contact, the replaced ones included
 */
export function gatherFacts(contact: Contact, facts: readonly Fact[]): ContactFacts {
  const interactions: InteractionEntry[] = [];
  const consent: ConsentEntry[] = [];
  const playEvents: PlayEventEntry[] = [];
  for (const fact of unreplaced(facts)) {
    if (fact.kind === 'consent') consent.push(consentEntry(fact));
    else if (fact.kind === 'playEvent') playEvents.push(playEventEntry(fact));
    else if (fact.dir !== null) interactions.push(interactionEntry(fact, fact.dir));
  }
  return {
    capturedAt: contact.capturedAt,
    interactions,
    consent,
    playEvents,
    channels: ['email'],
    doNotContact: contact.doNotContact,
  };
}

const entryOf = ({ id, at, replaces }: Fact): Entry => ({ id, at, replaces });

function interactionEntry(fact: Interaction, dir: Direction): InteractionEntry {
  return { ...entryOf(fact), dir, ch: fact.channel, auto: fact.auto };
}

function consentEntry(fact: ConsentFact): ConsentEntry {
  return { ...entryOf(fact), channel: fact.channel, state: fact.state };
}

function playEventEntry(fact: PlayEvent): PlayEventEntry {
  const { play, evidence, action, until } = fact;
  return { ...entryOf(fact), play, evidence, action, until };
}
