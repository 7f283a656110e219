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
 * Warmth of the contact on a day: every earlier contact day, halved each 30 days (MODEL.md §1.1).
 * Days after `day` do not count, so the warmth of 30 days ago can be asked for.
 */
export function warmthOn(day: DayNumber, contactDays: readonly ContactDay[]): number {
  let warmth = 0;
  for (const contact of contactDays) {
    const age = day - contact.day;
    if (age < 0) break;
    warmth += (contact.hasIn ? 1 : OUTBOUND_DAY_WEIGHT) * decay(age);
  }
  return warmth;
}

/** 2^(-age/30), kept for ages up to eleven years: the look-ahead asks for the same ages again and again. */
const DECAY = Float64Array.from({ length: 4_096 }, (_, age) => 2 ** (-age / WARMTH_HALF_LIFE_DAYS));

const decay = (age: number) => DECAY[age] ?? 2 ** (-age / WARMTH_HALF_LIFE_DAYS);
