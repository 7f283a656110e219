import type { PageMessage, TabReading } from '@/lib/domain/page-reading';
import type { Self } from '@/lib/domain/self';
import { gatherSelf } from '@/lib/domain/self';
import type { Sighting } from '@/lib/domain/sighting';
import { isMachineAddress } from './automated';
import { keysOf } from './mailing-list';
import type { LeftOut } from './message-people';
import { sightEntry, sightRecipients, sightSender } from './message-people';
import { sightPagePeople } from './page-people';
import type { ReadingOptions } from './read-seen-messages';
import { readSentAt } from './read-seen-messages';
import { loadPublicSuffixes } from './registrable-domain';
import type { Place } from './sighting-fields';
import { joinSightings } from './sighting-fields';

export interface Sightings {
  /** Everybody a page shows beside the rep, in the order of a picker: the newest sender first. */
  people: Sighting[];
  /** Addresses that were seen and are nobody to save. */
  leftOut: LeftOut;
}

/** Reads who is shown on a page: senders with their signatures, recipients, rows, page people. */
export async function readSightings(tab: TabReading, options: ReadingOptions): Promise<Sightings> {
  await loadPublicSuffixes();
  const { reading } = tab;
  const self = gatherSelf([...options.self, ...reading.self]);
  const place: Place = { origin: tab.origin, seenAt: tab.readAt };
  const leftOut: LeftOut = { self: [], lists: [] };
  const messages = newestFirst(reading.messages, { ...options, language: reading.language });
  const open = messages.filter(({ shown }) => shown === 'open');
  const folded = messages.filter(({ shown }) => shown !== 'open');
  const senders = await sightSenders(open, self, place, leftOut);
  const recipients = open.flatMap((message) => sightRecipients(message, self, place, leftOut));
  const foldedSenders = await sightSenders(folded, self, place, leftOut);
  const foldedRecipients = folded.flatMap((message) =>
    sightRecipients(message, self, place, leftOut),
  );
  const rows = reading.people.map((entry) => sightEntry(entry, self, place, leftOut));
  const page = await sightPagePeople(tab, self, place);
  const found = [
    ...senders,
    ...recipients,
    ...foldedSenders,
    ...foldedRecipients,
    ...rows,
    ...page,
  ];
  const people = joinSightings(found.filter((sighting) => sighting !== null)).map(markMachine);
  return {
    people: people.filter(({ address }) => address === null || !leftOut.lists.includes(address)),
    leftOut: { self: [...new Set(leftOut.self)], lists: [...new Set(leftOut.lists)] },
  };
}

async function sightSenders(
  messages: readonly PageMessage[],
  self: Self,
  place: Place,
  leftOut: LeftOut,
): Promise<(Sighting | null)[]> {
  const senders: (Sighting | null)[] = [];
  for (const message of messages) {
    leftOut.self.push(...keysOf(message.from).filter((key) => self.has(key)));
    senders.push(await sightSender(message, self, place));
  }
  return senders;
}

/** Newest first; messages whose date cannot be read keep their place behind. */
function newestFirst(
  messages: readonly PageMessage[],
  context: { now: string; tz: string; language: string | null },
): PageMessage[] {
  return messages
    .map((message, index) => ({ message, index, at: readSentAt(message, context) ?? '' }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? 1 : -1))
    .map(({ message }) => message);
}

/** An address at which nobody reads is a machine's wherever it stands; nothing of it is ticked. */
function markMachine(sighting: Sighting): Sighting {
  const byAddress = sighting.address !== null && isMachineAddress(sighting.address);
  const automated = sighting.automated ?? (byAddress ? { code: 'noReplyAddress' as const } : null);
  if (automated?.code !== 'noReplyAddress') return { ...sighting, automated };
  const fields = sighting.fields.map((field) => ({ ...field, offered: 'unticked' as const }));
  return { ...sighting, automated, fields };
}
