import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { PlayCounts } from '@/lib/domain/ranking';
import type { MetaRow } from './database';
import { database } from './database';

/**
 * What the rep's answers to suggestions had taught by the beginning of the day. It is learnt once a
 * day and not with every answer: what one answer teaches weighs on the order of suggestions for
 * everybody, and nobody's list is to be made anew because somebody else's suggestion was dismissed.
 */
export async function readLearntCounts(): Promise<PlayCounts> {
  return countsOf(await database.meta.get('learnt'));
}

/** What a row of `meta` says was learnt; nothing when there is none yet. */
export const countsOf = (row: MetaRow | undefined): PlayCounts =>
  row?.key === 'learnt' ? row.counts : {};

/**
 * Learns from the answers so far, if this day has not.
 * @param today `YYYY-MM-DD`
 */
export async function learnFromAnswers(today: string): Promise<void> {
  await database.transaction('rw', [database.meta, database.counters], async () => {
    const learnt = await database.meta.get('learnt');
    if (learnt?.key === 'learnt' && learnt.on === today) return;
    await database.meta.put({ key: 'learnt', on: today, counts: await readCounts() });
  });
}

async function readCounts(): Promise<PlayCounts> {
  const rows = await database.counters.toArray();
  const byKey = new Map(rows.map(({ key, count }) => [key, count]));
  const entries = PLAY_IDS.flatMap((id) => {
    const done = byKey.get(`play:${id}:done`) ?? 0;
    const dismissed = byKey.get(`play:${id}:dismissed`) ?? 0;
    return done + dismissed === 0 ? [] : [[id, { done, dismissed }]];
  });
  return Object.fromEntries(entries) as PlayCounts;
}
