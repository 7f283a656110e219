import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Fact } from '@/lib/domain/fact';
import { interactionsOf } from '@/lib/domain/standing-row';

/** One day on which something went between the rep and a contact, as the rhythm line draws it. */
export interface ContactDay {
  /** `YYYY-MM-DD` in the rep's zone. */
  at: string;
  /** Whole days before today. */
  age: number;
  from: boolean;
  to: boolean;
}

/** The contact days of somebody, newest first. A day of unknown direction is on neither side. */
export function contactDaysOf(facts: readonly Fact[], now: string, tz: string): ContactDay[] {
  const today = dayOf(now, tz);
  const days = new Map<number, ContactDay>();
  for (const { at, dir } of interactionsOf(facts)) {
    const day = dayOf(at, tz);
    if (day > today) continue;
    const known = days.get(day) ?? { at: dateOfDay(day), age: today - day, from: false, to: false };
    days.set(day, {
      ...known,
      from: known.from || dir === 'in' || dir === 'both',
      to: known.to || dir === 'out' || dir === 'both',
    });
  }
  return [...days.values()].sort((a, b) => a.age - b.age);
}

const dayOf = (at: string, tz: string) =>
  at.length === 10 ? Date.parse(at) / 86_400_000 : dayOfInstant(Date.parse(at), tz);
