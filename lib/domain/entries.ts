import type { DayNumber, Moment } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import { byTime } from './order';

/** What any list of the facts holds, as far as counting goes. */
interface Countable {
  readonly id?: string | null | undefined;
  readonly at: string;
  readonly replaces?: string | null | undefined;
  readonly void?: boolean | undefined;
}

/** An entry that counts, with its time read. */
export interface Dated<E> {
  readonly entry: E;
  /** null: an entry without an id, never the same as another. */
  readonly id: string | null;
  readonly at: Moment;
}

/**
 * The entries of one list that count today, oldest first (MODEL.md §1): of those with one id the
 * first, without those that a correction removes (whatever its date), without the corrections that
 * only remove, without what is dated after today. Sorted by day, time (date-only first), id.
 * @param today local day; an entry of today counts whatever its hour
 */
export function entriesThatCount<E extends Countable>(
  entries: readonly E[] | undefined,
  today: DayNumber,
  tz: string,
): Dated<E>[] {
  if (!entries || entries.length === 0) return [];
  const distinct = firstOfEachId(entries);
  const removed = new Set(distinct.map((entry) => entry.replaces ?? null));
  const dated: Dated<E>[] = [];
  for (const entry of distinct) {
    const id = entry.id ?? null;
    if (entry.void || (id !== null && removed.has(id))) continue;
    const at = readMoment(entry.at, tz);
    if (at && at.day <= today) dated.push({ entry, id, at });
  }
  return dated.sort((a, b) => byTime(a.at, b.at) || byId(a.id, b.id));
}

function firstOfEachId<E extends Countable>(entries: readonly E[]): E[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => {
    if (id === undefined || id === null) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function byId(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : Number(left > right);
}
