import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Fact } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';

/** One day on which something went between the rep and a contact, or was bought, as the rhythm line draws it. */
export interface ContactDay {
  /** `YYYY-MM-DD` in the rep's zone. */
  at: string;
  /** Whole days before today. */
  age: number;
  from: boolean;
  to: boolean;
  /** They bought something that was kept. */
  bought: boolean;
}

/** The contact days of somebody, newest first. A day of unknown direction is on neither side. */
export function contactDaysOf(facts: readonly Fact[], now: string, tz: string): ContactDay[] {
  const today = dayOf(now, tz);
  const days = new Map<number, ContactDay>();
  for (const fact of unreplaced(facts)) {
    const isBought = fact.kind === 'purchase';
    const isTalk = fact.kind === 'interaction' && !fact.auto;
    const day = dayOf(fact.at, tz);
    if (day > today || !(isTalk || isBought)) continue;
    if (isBought && fact.refundedAt && dayOf(fact.refundedAt, tz) <= today) continue;
    const dir = isTalk && fact.dir;
    const known = days.get(day);
    days.set(day, {
      at: dateOfDay(day),
      age: today - day,
      from: known?.from || dir === 'in' || dir === 'both',
      to: known?.to || dir === 'out' || dir === 'both',
      bought: known?.bought || isBought,
    });
  }
  return [...days.values()].sort((a, b) => a.age - b.age);
}

const dayOf = (at: string, tz: string) =>
  at.length === 10 ? Date.parse(at) / 86_400_000 : dayOfInstant(Date.parse(at), tz);
