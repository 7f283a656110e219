import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import type { StandingRow } from '@/lib/domain/standing-row';
import type { Candidate, Today } from '@/lib/domain/today';
import { orderToday } from '@/lib/domain/today';
import { readAnsweredCount, readContacts, readDueRows } from '@/lib/store/read';

/**
 * What is due today across contacts, in order, with why each stands where it stands. What time alone
 * has changed is not made anew here: `keepStandingsFresh` goes before.
 */
export async function readToday({ now, tz, muted = [] }: Moment): Promise<Today> {
  const today = dateOfDay(dayOfInstant(Date.parse(now), tz));
  const [rows, answered] = await Promise.all([readDueRows(), readAnsweredCount(today)]);
  return orderToday(rows.flatMap(candidateOf), { muted, answered });
}

/** The contacts of rows that are in sight. */
export async function readContactsOf(rows: Today['rows']): Promise<Map<string, Contact>> {
  const contacts = await readContacts(rows.map(({ contactId }) => contactId));
  return new Map(contacts.map((contact) => [contact.id, contact]));
}

function candidateOf({ contactId, stage, tier, ranked }: StandingRow): Candidate[] {
  return stage === null || tier === null ? [] : [{ contactId, stage, tier, ranked }];
}
