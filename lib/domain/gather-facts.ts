import type { Contact } from './contact';
import type { ConsentEntry, ContactFacts, InteractionEntry, PlayEventEntry } from './contact-facts';
import type { ConsentFact, Direction, Fact, Interaction, PlayEvent } from './fact';
import { unreplaced } from './fact';

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

const entryOf = ({ id, at, replaces }: Fact) => ({ id, at, replaces });

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
