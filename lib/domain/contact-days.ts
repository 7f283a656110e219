import type { DayNumber } from '@/lib/base/days';
import { monthOfDay } from '@/lib/base/days';
import type { InteractionEntry } from './contact-facts';
import type { Dated } from './entries';
import { OUTBOUND_DAY_WEIGHT, WARMTH_HALF_LIFE_DAYS } from './params';

/** A day on which there was contact (MODEL.md §1.1). */
export interface ContactDay {
  readonly day: DayNumber;
  /** Calendar month, as a number. */
  readonly month: number;
  /** They took part; a meeting or call is both. */
  readonly hasIn: boolean;
  readonly hasOut: boolean;
}

/**
 * The distinct days with a human interaction, oldest first.
 * @param interactions human ones, oldest first
 */
export function contactDaysOf(interactions: readonly Dated<InteractionEntry>[]): ContactDay[] {
  const days: ContactDay[] = [];
  for (const { entry, at } of interactions) {
    const last = days.at(-1);
    const same = last?.day === at.day ? last : undefined;
    if (same) days.pop();
    days.push({
      day: at.day,
      month: same?.month ?? monthOfDay(at.day),
      hasIn: entry.dir !== 'out' || (same?.hasIn ?? false),
      hasOut: entry.dir !== 'in' || (same?.hasOut ?? false),
    });
  }
  return days;
}

/**
 * Warmth as it stood on a day: every contact day up to it, halved each 30 days (MODEL.md §1.1).
 */
export function warmthAt(day: DayNumber, contactDays: readonly ContactDay[]): number {
  let warmth = 0;
  for (const contact of contactDays) {
    if (contact.day > day) break;
    warmth += cooled(contact.hasIn ? 1 : OUTBOUND_DAY_WEIGHT, day - contact.day);
  }
  return warmth;
}

/** What is left of warmth after some days without contact. */
export function cooled(warmth: number, days: number): number {
  return warmth * 2 ** (-days / WARMTH_HALF_LIFE_DAYS);
}
