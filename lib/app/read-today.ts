import { dayOfInstant } from '@/lib/base/days';
import { stampToMs } from '@/lib/base/stamp';
import type { Change } from '@/lib/domain/change';
import { contactTitle } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { Standing } from '@/lib/domain/standing';
import { standingOf } from '@/lib/domain/standing-row';
import type { Behind, Due } from '@/lib/domain/today';
import { isPushing, orderToday } from '@/lib/domain/today';
import type { StoredCard } from '@/lib/store/read';
import { findCard, readChangesSince, readDueRows } from '@/lib/store/read';
import { isUndone } from '@/lib/store/undo';
import { keepStandingsFresh } from './keep-standings-fresh';

/** One contact of the list, with all that its suggestion is put into words from. */
export interface TodayEntry {
  card: StoredCard;
  standing: Standing;
  /** What put it behind the one before it; null = it is the first. */
  behind: Behind;
}

export interface TodayList {
  entries: TodayEntry[];
  /** Further ones in the order that were not read. */
  more: number;
  /** Suggestions kept for another day, so that no day brings more than can be done. */
  kept: number;
}

/**
 * What there is to do today, over all contacts, in the engine's order. What time has changed is
 * worked out anew first.
 * @param limit how many entries are read
 */
export async function readToday(limit: number, moment: Moment): Promise<TodayList> {
  await keepStandingsFresh();
  const [rows, handedOut] = await Promise.all([readDueRows(), countHandedOut(moment)]);
  const dues = rows.flatMap(({ contact, standing }): Due[] => {
    if (!standing?.next || standing.score === null) return [];
    const { contactId, stage, next, score } = standing;
    return [{ contactId, stage, next, score, title: contactTitle(contact) }];
  });
  const { places, kept } = orderToday(dues, handedOut);
  const shown = places.slice(0, limit);
  const entries = await Promise.all(
    shown.map(async ({ due, behind }): Promise<TodayEntry[]> => {
      const card = await findCard(due.contactId);
      if (!card) return [];
      const { contact, facts, tasks, counts } = card;
      return [{ card, standing: standingOf(contact, facts, tasks, { ...moment, counts }), behind }];
    }),
  );
  return { entries: entries.flat(), more: places.length - shown.length, kept };
}

/** No day is longer than this, not even one on which the clock is set back. */
const LONGEST_DAY_MS = 26 * 3_600_000;
const ANSWERS: ReadonlySet<Change['act']> = new Set(['playDone', 'playLater', 'playDismissed']);

/** How many pushing suggestions the rep has answered today, those taken back left out. */
async function countHandedOut({ now, tz }: Moment): Promise<number> {
  const today = dayOfInstant(Date.parse(now), tz);
  const changes = await readChangesSince(Date.parse(now) - LONGEST_DAY_MS);
  const answers = changes.filter(
    (change) =>
      ANSWERS.has(change.act) &&
      dayOfInstant(stampToMs(change.at), tz) === today &&
      isAboutPushing(change),
  );
  const undone = await Promise.all(answers.map(isUndone));
  return undone.filter((isTakenBack) => !isTakenBack).length;
}

function isAboutPushing({ parts }: Change): boolean {
  const answered = parts.flatMap(({ patch }) => patch.filter(({ field }) => field === 'play'));
  return answered.some(({ after }) => PLAY_IDS.some((id) => id === after && isPushing(id)));
}
