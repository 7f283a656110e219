import type { DayNumber } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { TaskEntry } from './contact-facts';
import { byId, unreplacedEntries } from './entries';

/** Something promised and not yet done. */
export interface OpenPromise {
  readonly id: string | null;
  readonly dueDay: DayNumber;
}

/**
 * The promises open today, earliest due first, then by id (MODEL.md §1, §4). One without a day on
 * which it is due asks for nothing; one made after today is not there yet; a day that is in no
 * calendar is not known, so it neither begins a promise late nor ends it.
 */
export function openPromisesOf(
  tasks: readonly TaskEntry[] | undefined,
  today: DayNumber,
  tz: string,
): OpenPromise[] {
  if (!tasks || tasks.length === 0) return [];
  const dayOf = (text: string | null | undefined) => (text ? readMoment(text, tz)?.day : undefined);
  const open: OpenPromise[] = [];
  for (const { id, createdAt, dueAt, doneAt } of unreplacedEntries(tasks)) {
    const dueDay = dayOf(dueAt);
    const isThere = (dayOf(createdAt) ?? today) <= today;
    const isDone = (dayOf(doneAt) ?? Infinity) <= today;
    if (dueDay !== undefined && isThere && !isDone) open.push({ id: id ?? null, dueDay });
  }
  return open.sort((a, b) => a.dueDay - b.dueDay || byId(a.id, b.id));
}
