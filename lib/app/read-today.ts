import { dayOfInstant } from '@/lib/base/days';
import { stampToMs } from '@/lib/base/stamp';
import type { Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { StandingRow } from '@/lib/domain/standing-row';
import type { Candidate, Today } from '@/lib/domain/today';
import { isBounded, orderToday } from '@/lib/domain/today';
import { readChangesSince } from '@/lib/store/history';
import { readContacts, readDueRows } from '@/lib/store/read';

/** No day lasts longer, whatever its clock does. */
const LONGEST_DAY_MS = 26 * 3_600_000;
const ANSWERS = ['playDone', 'playLater', 'playDismissed'] as const;

/**
 * What is due today across contacts, in order, with why each stands where it stands. What time alone
 * has changed is not made anew here: `refreshStandings` goes before.
 */
export async function readToday(moment: Moment): Promise<Today> {
  const [rows, answered] = await Promise.all([readDueRows(), countAnswered(moment)]);
  return orderToday(rows.flatMap(candidateOf), { muted: moment.muted ?? [], answered });
}

/** The contacts of rows that are in sight. */
export async function readContactsOf(rows: Today['rows']): Promise<Map<string, Contact>> {
  const contacts = await readContacts(rows.map(({ contactId }) => contactId));
  return new Map(contacts.map((contact) => [contact.id, contact]));
}

function candidateOf({ contactId, stage, tier, ranked }: StandingRow): Candidate[] {
  return stage === null || tier === null ? [] : [{ contactId, stage, tier, ranked }];
}

/** How many suggestions the rep has answered today for which the day's bound holds. */
async function countAnswered({ now, tz }: Moment): Promise<number> {
  const nowMs = Date.parse(now);
  const today = dayOfInstant(nowMs, tz);
  const changes = await readChangesSince(nowMs - LONGEST_DAY_MS, ANSWERS);
  return changes
    .filter(({ at }) => dayOfInstant(stampToMs(at), tz) === today)
    .reduce((count, change) => count + proposalsAnswered(change), 0);
}

function proposalsAnswered({ parts }: Change): number {
  const plays = parts.flatMap(({ table, patch }) => {
    const after = (name: string) => patch.find(({ field }) => field === name)?.after;
    if (table !== 'facts' || after('kind') !== 'playEvent') return [];
    return PLAY_IDS.filter((id) => id === after('play'));
  });
  return plays.filter(isBounded).length;
}
