import type { TabReading } from '@/lib/domain/page-reading';
import type { SeenMessage } from '@/lib/domain/seen-message';
import { gatherSelf } from '@/lib/domain/self';
import type { Sighting } from '@/lib/domain/sighting';
import { readShownAddresses } from '@/lib/reading/shown-addresses';
import { readOwnAddresses } from '@/lib/settings/rep-settings';
import { findSiteSettings } from '@/lib/settings/site-settings';
import { readContactIds } from '@/lib/store/read';
import { readMoment } from './moment';

/** Who a page shows, read and understood; who of them is known is a question to the store. */
export interface PeopleShown {
  people: Sighting[];
  leftOut: { self: string[]; lists: string[] };
  messages: SeenMessage[];
  self: string[];
  /** False on sites where the rep wants no mail logged. */
  logsMail: boolean;
}

/**
 * Reads everybody a page shows, with every field's evidence. What reads signatures is fetched
 * here and not with the page: a known person's card does not wait for it.
 */
export async function readPeopleShown(tab: TabReading): Promise<PeopleShown> {
  const [moment, self, site, { readSightings }, { readSeenMessages }] = await Promise.all([
    readMoment(),
    readOwnAddresses(tab.reading),
    findSiteSettings(tab.origin),
    import('@/lib/reading/read-sightings'),
    import('@/lib/reading/read-seen-messages'),
  ]);
  const { people, leftOut } = await readSightings(tab, { self, ...moment });
  const messages = readSeenMessages(tab, { self, ...moment });
  return { people, leftOut, messages, self, logsMail: site?.logMail !== false };
}

/**
 * The short road to a known person: when a mail is between the rep and one other address, that
 * address alone is looked up, before signatures and phones are read.
 * @returns the contact's id; undefined when nobody, several or a stranger is shown
 */
export async function findShownContact(tab: TabReading): Promise<string | undefined> {
  const addresses = readShownAddresses(tab.reading);
  // The rep's own are not known yet: all are looked up while they are being read.
  const [known, own] = await Promise.all([
    readContactIds(addresses),
    readOwnAddresses(tab.reading),
  ]);
  const self = gatherSelf(own);
  const [only, another] = addresses.filter((address) => !self.has(address));
  return only && !another ? known.get(only) : undefined;
}

/** Which of these people are contacts? Address key to contact id. */
export async function readKnown(people: readonly Sighting[]): Promise<Map<string, string>> {
  return readContactIds(people.flatMap((person) => person.address ?? []));
}
