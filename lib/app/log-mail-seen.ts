import type { Moment } from '@/lib/domain/moment';
import type { TabReading } from '@/lib/domain/page-reading';
import { readSeenMessages } from '@/lib/reading/read-seen-messages';
import { readOwnAddresses } from '@/lib/settings/rep-settings';
import { findSiteSettings } from '@/lib/settings/site-settings';
import { findContact, readContactIds } from '@/lib/store/read';
import { write } from '@/lib/store/write';
import { logMessages } from './mail-log';

/**
 * Logs what a page shows for the contacts it is about: never for strangers, never on a site or
 * for a person marked never-log, each message once. Runs in the background for every reading.
 */
export async function logMailSeen(tab: TabReading, moment: Moment): Promise<void> {
  if (tab.reading.messages.length === 0) return;
  const [site, self] = await Promise.all([
    findSiteSettings(tab.origin),
    readOwnAddresses(tab.reading),
  ]);
  if (site?.logMail === false) return;
  const seen = readSeenMessages(tab, { self, ...moment });
  const addresses = seen.flatMap((message) =>
    [message.from, ...message.recipients].filter((one) => one !== null),
  );
  const owners = await readContactIds([...new Set(addresses)]);
  const contactIds = [...new Set(owners.values())];
  if (contactIds.length === 0) return;
  await write({ ...moment, act: 'logMail', by: 'system' }, async (writing) => {
    for (const contactId of contactIds) {
      const contact = await findContact(contactId);
      if (!contact || contact.neverLog) continue;
      await logMessages(writing, contact, seen, { self, page: tab.url, now: moment.now });
    }
  });
}
