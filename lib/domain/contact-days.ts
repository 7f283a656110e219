import type { DayNumber } from '@/lib/base/days';
import type { InteractionEntry } from './contact-facts';
import type { Dated } from './entries';
import { OUTBOUND_DAY_WEIGHT, WARMTH_HALF_LIFE_DAYS } from './params';

/** A day on which there was contact (MODEL.md §1.1). */
export interface ContactDay {
  readonly day: DayNumber;
  /** They took part; a meeting or call is both. */
  readonly hasIn: boolean;
  readonly hasOut: boolean;
  /** They bought something. */
  readonly hasPurchase: boolean;
}

/**
 * The distinct days with a human interaction, oldest first.
 * @param interactions human ones, oldest first
 */
export function talkDaysOf(interactions: readonly Dated<InteractionEntry>[]): ContactDay[] {
  const days: ContactDay[] = [];
  for (const { entry, at } of interactions) {
    const [hasIn, hasOut] = [entry.dir !== 'out', entry.dir !== 'in'];
    const last = days.at(-1);
    if (last?.day === at.day) {
      if ((hasIn && !last.hasIn) || (hasOut && !last.hasOut)) {
        days[days.length - 1] = {
          ...last,
          hasIn: last.hasIn || hasIn,
          hasOut: last.hasOut || hasOut,
        };
      }
    } else {
      days.push({ day: at.day, hasIn, hasOut, hasPurchase: false });
    }
  }
  return days;
}

/**
 * The distinct days with a human interaction or a net purchase, oldest first.
 * @param purchaseDays distinct, oldest first
 */
export function contactDaysOf(
  talkDays: readonly ContactDay[],
  purchaseDays: readonly DayNumber[],
): readonly ContactDay[] {
  if (purchaseDays.length === 0) return talkDays;
  const days: ContactDay[] = [];
  let next = 0;
  for (const day of purchaseDays) {
    let talk = talkDays[next];
    while (talk && talk.day < day) {
      days.push(talk);
      next += 1;
      talk = talkDays[next];
    }
    const isSame = talk?.day === day;
    if (isSame) next += 1;
    const { hasIn, hasOut } = (isSame ? talk : undefined) ?? { hasIn: false, hasOut: false };
    days.push({ day, hasIn, hasOut, hasPurchase: true });
  }
  return days.concat(talkDays.slice(next));
}

/** They took part: by a message, a meeting or a purchase. */
export const isTheirs = ({ hasIn, hasPurchase }: ContactDay) => hasIn || hasPurchase;

/**
 * How warm it was on each contact day, from which it only cools until the next: every contact day
 * up to it, halved each 30 days (MODEL.md §1.1).
 */
export function warmthOnEach(contactDays: readonly ContactDay[]): number[] {
  let [warmth, before] = [0, 0];
  return contactDays.map((contact) => {
    const weight = isTheirs(contact) ? 1 : OUTBOUND_DAY_WEIGHT;
    warmth = cooled(warmth, contact.day - before) + weight;
    before = contact.day;
    return warmth;
  });
}

/** What is left of warmth after some days without contact. */
export function cooled(warmth: number, days: number): number {
  return warmth === 0 ? 0 : warmth * (KEPT[days] ?? 2 ** (-days / WARMTH_HALF_LIFE_DAYS));
}

/** What a day's warmth is worth after so many days: asked for on every contact day. */
const KEPT = Array.from({ length: 400 }, (_, days) => 2 ** (-days / WARMTH_HALF_LIFE_DAYS));
