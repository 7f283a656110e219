import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Fact, Interaction } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';

/** One day on which something went between the rep and a contact, as the rhythm line draws it. */
export interface ContactDay {
  /** `YYYY-MM-DD` in the rep's zone. */
  at: string;
  /** Whole days before today. */
  age: number;
  from: boolean;
  to: boolean;
}

/** Mail that counts: logged, unreplaced, written by a human. */
export function interactionsOf(facts: readonly Fact[]): Interaction[] {
  return unreplaced(facts).filter(
    (fact): fact is Interaction => fact.kind === 'interaction' && !fact.auto,
  );
}

/** The contact days of somebody, newest first; mail whose direction is not known is left out. */
export function contactDaysOf(facts: readonly Fact[], now: string, tz: string): ContactDay[] {
  const today = dayOf(now, tz);
  const days = new Map<number, ContactDay>();
  for (const { at, dir } of interactionsOf(facts)) {
    if (dir === null) continue;
    const day = dayOf(at, tz);
    if (day > today) continue;
    const known = days.get(day) ?? { at: dateOfDay(day), age: today - day, from: false, to: false };
    days.set(day, { ...known, from: known.from || dir !== 'out', to: known.to || dir !== 'in' });
  }
  return [...days.values()].sort((a, b) => a.age - b.age);
}

const dayOf = (at: string, tz: string) =>
  at.length === 10 ? Date.parse(at) / 86_400_000 : dayOfInstant(Date.parse(at), tz);
