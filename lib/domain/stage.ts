import type { DayNumber } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import {
  LOYAL_CONTACT_DAYS,
  LOYAL_INBOUND_DAYS,
  LOYAL_MONTHS,
  LOYAL_TENURE_DAYS,
  NEW_DAYS,
  SILENT_GAPS,
  YEAR_DAYS,
} from './params';
import type { Past } from './past';
import { warmthOn } from './past';
import type { Momentum, Reason, Stage } from './standing';

/** A stage and why. */
export interface StageWithReasons {
  readonly stage: Stage;
  readonly reasons: Reason[];
}

/** The stage that interactions give on a day; the first rule that matches (MODEL.md §1.2). */
export function stageOn(day: DayNumber, momentum: Momentum, past: Past): StageWithReasons {
  const { lastDay, mutualDay } = past;
  if (lastDay === undefined) {
    const capturedDaysAgo = day - past.capturedDay;
    return { stage: 'prospect', reasons: [{ code: 'NO_INTERACTION', capturedDaysAgo }] };
  }
  const silentDays = day - lastDay;
  if (mutualDay === undefined) return oneSided(silentDays, past);
  if (momentum === 'silent') {
    const limitDays = round6(SILENT_GAPS * past.rhythm.typicalGapDays);
    const warmth = round6(warmthOn(day, past));
    const silent = { code: 'SILENT', days: silentDays, limitDays, warmth } as const;
    return { stage: 'lapsed', reasons: [silent] };
  }
  const tenureDays = day - mutualDay;
  if (tenureDays <= NEW_DAYS) {
    return { stage: 'new', reasons: [{ code: 'FIRST_EXCHANGE_RECENT', days: tenureDays }] };
  }
  const year = yearBefore(day, past);
  if (tenureDays >= LOYAL_TENURE_DAYS && isRegular(year)) {
    return { stage: 'loyal', reasons: [{ code: 'LONG_REGULAR', tenureDays, ...year }] };
  }
  const contactDaysYear = year.contactDays;
  return {
    stage: 'active',
    reasons: [{ code: 'LAST_CONTACT', lastDaysAgo: silentDays, contactDaysYear }],
  };
}

/** Only one side has ever written. */
function oneSided(lastDaysAgo: number, past: Past): StageWithReasons {
  if (past.lastInDay !== undefined) {
    return { stage: 'prospect', reasons: [{ code: 'NEVER_ANSWERED_BY_US', lastDaysAgo }] };
  }
  const unanswered = past.unansweredDays.count;
  return { stage: 'prospect', reasons: [{ code: 'NO_REPLY_YET', lastDaysAgo, unanswered }] };
}

/** What the last 365 days held: contact days, the calendar months they lie in, those with them. */
interface Year {
  contactDays: number;
  months: number;
  inboundDays: number;
}

function yearBefore(day: DayNumber, past: Past): Year {
  const year = { contactDays: 0, months: 0, inboundDays: 0 };
  let month: number | undefined;
  for (let index = past.contactDays.length - 1; index >= 0; index--) {
    const contact = past.contactDays[index];
    if (!contact || day - contact.day >= YEAR_DAYS) break;
    year.contactDays += 1;
    if (contact.hasIn) year.inboundDays += 1;
    if (contact.month !== month) year.months += 1;
    month = contact.month;
  }
  return year;
}

const isRegular = (year: Year) =>
  year.contactDays >= LOYAL_CONTACT_DAYS &&
  year.months >= LOYAL_MONTHS &&
  year.inboundDays >= LOYAL_INBOUND_DAYS;
