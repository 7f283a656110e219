import type { DayNumber } from '@/lib/base/days';
import { monthOfDay } from '@/lib/base/days';
import type { ContactDay } from './contact-days';
import { cooled } from './contact-days';
import {
  LOYAL_CONTACT_DAYS,
  LOYAL_INBOUND_DAYS,
  LOYAL_MONTHS,
  SILENT_GAPS,
  SILENT_WARMTH,
  WARMING_DAYS,
  WARMING_FLOOR,
  WARMING_LOOK_BACK_DAYS,
  WARMING_RATIO,
  WARMTH_HALF_LIFE_DAYS,
  YEAR_DAYS,
} from './params';
import type { Rhythm } from './rhythm';
import type { Talk } from './talk';

/**
 * Days on which a judgement turns if nothing happens before. Each of these judgements turns once
 * and never back, so the day says all (MODEL.md §1.1, §1.2).
 */
export interface TurningDays {
  /** First day of silence that is longer than theta. */
  readonly coolingDay: DayNumber;
  /** First day on which too little warmth is left and the silence is longer than three gaps. */
  readonly silentDay: DayNumber;
  /** First day, from today, on which there is no longer more warmth than a month before. */
  readonly warmUntilDay: DayNumber;
  /** First day on which the year before it no longer holds what makes a loyal contact. */
  readonly regularUntilDay: DayNumber;
}

interface Known {
  readonly contactDays: readonly ContactDay[];
  /** Warmth on each of them. */
  readonly warmths: readonly number[];
  readonly rhythm: Rhythm;
  readonly talk: Talk;
  readonly lastTheirsDay: DayNumber | undefined;
}

const NEVER_BEGUN: TurningDays = {
  coolingDay: Infinity,
  silentDay: Infinity,
  warmUntilDay: -Infinity,
  regularUntilDay: -Infinity,
};

/** The days on which the judgements of a past turn. */
export function turningDaysOf(today: DayNumber, known: Known): TurningDays {
  const lastDay = known.contactDays.at(-1)?.day;
  if (lastDay === undefined) return NEVER_BEGUN;
  return {
    coolingDay: lastDay + Math.floor(known.rhythm.thetaDays) + 1,
    silentDay: lastDay + silentAfter(known),
    warmUntilDay: warmUntilDayOf(today, lastDay, known),
    regularUntilDay: regularUntilDayOf(today, known.talk.days),
  };
}

/** The first number of silent days that is more than three gaps and leaves too little warmth. */
function silentAfter({ warmths, rhythm }: Known): number {
  const warmth = warmths.at(-1) ?? 0;
  const coolFor = WARMTH_HALF_LIFE_DAYS * Math.log2(warmth / SILENT_WARMTH);
  let days = Math.max(
    Math.floor(SILENT_GAPS * rhythm.typicalGapDays) + 1,
    // A day too early at least: rounding decides nothing here.
    Math.floor(coolFor) - 1,
  );
  while (cooled(warmth, days) >= SILENT_WARMTH) days += 1;
  return days;
}

/** Both warmths cool alike and only the one of a month ago can gain, so it ends once. */
function warmUntilDayOf(today: DayNumber, lastDay: DayNumber, known: Known): DayNumber {
  const { contactDays, warmths, lastTheirsDay = -Infinity } = known;
  const warmth = warmths.at(-1) ?? 0;
  const warmthMonthBefore = (day: DayNumber) => {
    const then = day - WARMING_LOOK_BACK_DAYS;
    const index = contactDays.findLastIndex((contact) => contact.day <= then);
    return cooled(warmths[index] ?? 0, then - (contactDays[index]?.day ?? then));
  };
  for (let day = today; day <= lastTheirsDay + WARMING_DAYS; day++) {
    const floor = WARMING_RATIO * Math.max(warmthMonthBefore(day), WARMING_FLOOR);
    if (cooled(warmth, day - lastDay) < floor) return day;
  }
  return Math.max(today, lastTheirsDay + WARMING_DAYS + 1);
}

/** Enough days with contact, spread over enough months, enough of them with them, all within a year. */
function regularUntilDayOf(today: DayNumber, talkDays: readonly ContactDay[]): DayNumber {
  let [days, months, inbound] = [0, 0, 0];
  let lastMonth: number | undefined;
  for (let index = talkDays.length - 1; index >= 0; index--) {
    const talk = talkDays[index];
    if (!talk || today - talk.day >= YEAR_DAYS) break;
    const month = monthOfDay(talk.day);
    days += 1;
    if (talk.hasIn) inbound += 1;
    if (month !== lastMonth) months += 1;
    lastMonth = month;
    const isRegular =
      days >= LOYAL_CONTACT_DAYS && months >= LOYAL_MONTHS && inbound >= LOYAL_INBOUND_DAYS;
    if (isRegular) return talk.day + YEAR_DAYS;
  }
  return -Infinity;
}
