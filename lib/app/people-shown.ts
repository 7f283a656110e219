import type { TabReading } from '@/lib/domain/page-reading';
import type { SeenMessage } from '@/lib/domain/seen-message';
import type { Sighting } from '@/lib/domain/sighting';
import { readSeenMessages } from '@/lib/reading/read-seen-messages';
import { readSightings } from '@/lib/reading/read-sightings';
import { findSiteSettings } from '@/lib/settings/site-settings';
import { findContactId, readContactIds } from '@/lib/store/read';
import { readMoment } from './moment';
import { readOwnAddresses } from './own-addresses';

/** Who a page shows, read and understood; who of them is known is a question to the store. */
export interface PeopleShown {
  people: Sighting[];
  leftOut: { self: string[]; lists: string[] };
  messages: SeenMessage[];
  self: string[];
  /** False on sites where the rep wants no mail logged. */
  logsMail: boolean;
}

/** Reads everybody a page shows, with every field's evidence. */
export async function readPeopleShown(tab: TabReading): Promise<PeopleShown> {
  const moment = await readMoment();
  const self = await readOwnAddresses(tab.reading);
  const { people, leftOut } = await readSightings(tab, { self, ...moment });
  const logsMail = (await findSiteSettings(tab.origin))?.logMail !== false;
  const messages = readSeenMessages(tab, { self, ...moment });
  return { people, leftOut, messages, self, logsMail };
}

/**
 * The short road to a known person: when a mail is between the rep and one other address, that
 * address alone is looked up, before signatures and phones are read.
 * @returns the contact's id; undefined when nobody, several or a stranger is shown
 */
export async function findShownContact(tab: TabReading): Promise<string | undefined> {
  const self = await readOwnAddresses(tab.reading);
  const seen = readSeenMessages(tab, { self, ...(await readMoment()) });
  const others = new Set(
    seen
      .flatMap((message) => [message.from, ...message.recipients])
      .filter((address) => address !== null && !self.includes(address)),
  );
  const [only] = others;
  return others.size === 1 && only ? findContactId(only) : undefined;
}

/** Which of these people are contacts? Address key to contact id. */
export async function readKnown(people: readonly Sighting[]): Promise<Map<string, string>> {
  return readContactIds(people.flatMap((person) => person.address ?? []));
}
