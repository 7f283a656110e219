import type { DayNumber, Moment } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import { byTime } from './order';

/** What any list of the facts holds, as far as counting goes. */
interface Countable {
  readonly id?: string | null | undefined;
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
 * only remove, without what is dated after today or at no date at all. Sorted by day, time
 * (date-only first), id.
 * @param today local day; an entry of today counts whatever its hour
 */
export function entriesThatCount<E extends Countable & { readonly at: string }>(
  entries: readonly E[] | undefined,
  today: DayNumber,
  tz: string,
): Dated<E>[] {
  if (!entries || entries.length === 0) return [];
  const dated: Dated<E>[] = [];
  let isInOrder = true;
  for (const entry of unreplacedEntries(entries)) {
    const at = entry.at ? readMoment(entry.at, tz) : undefined;
    if (!at || at.day > today) continue;
    const each = { entry, id: entry.id ?? null, at };
    const before = dated.at(-1);
    if (isInOrder && before && inOrder(before, each) > 0) isInOrder = false;
    dated.push(each);
  }
  return isInOrder ? dated : dated.sort(inOrder);
}

/** The first entry of each id, without the corrected ones and without corrections that only remove. */
export function unreplacedEntries<E extends Countable>(entries: readonly E[]): readonly E[] {
  const distinct = firstOfEachId(entries);
  if (!distinct.some(isCorrection)) return distinct;
  const removed = new Set(distinct.map(({ replaces }) => replaces));
  return distinct.filter(({ id, void: isVoid }) => !isVoid && !(hasId(id) && removed.has(id)));
}

function firstOfEachId<E extends Countable>(entries: readonly E[]): readonly E[] {
  const seen = new Set<string>();
  let anonymous = 0;
  for (const { id } of entries) {
    if (hasId(id)) seen.add(id);
    else anonymous += 1;
  }
  const isAnyTwice = seen.size + anonymous < entries.length;
  // Almost always there is none, and no second list is needed. The first of each takes its id out.
  return isAnyTwice ? entries.filter(({ id }) => !hasId(id) || seen.delete(id)) : entries;
}

type Id = string | null | undefined;
const hasId = (id: Id): id is string => typeof id === 'string';
const isCorrection = (entry: Countable) => hasId(entry.replaces) || entry.void === true;

const inOrder = <E>(a: Dated<E>, b: Dated<E>) => byTime(a.at, b.at) || byId(a.id, b.id);

/** Orders ids by code unit; none comes first. */
export function byId(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : Number(left > right);
}
