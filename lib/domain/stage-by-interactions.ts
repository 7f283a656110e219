import type { DayNumber } from '@/lib/base/days';
import { monthOfDay } from '@/lib/base/days';
import { round6 } from '@/lib/base/round';
import type { Momentum, Stage } from './axes';
import type { ContactDay } from './contact-days';
import type { DayAsked } from './day-asked';
import { LOYAL_TENURE_DAYS, NEW_DAYS, SILENT_GAPS, YEAR_DAYS } from './params';
import type { Past } from './past';
import { warmthOn } from './past';
import type { Reason } from './reason';
import type { StageFound } from './stage-found';

/** The stage that interactions give on a day; the first rule that matches (MODEL.md §1.2). */
export function stageByInteractions(on: DayAsked, momentum: Momentum, past: Past): StageFound {
  const { talk, lastDay } = past;
  if (talk.lastDay === undefined || lastDay === undefined) {
    const capturedDaysAgo = on.since(past.capturedDay);
    return found('prospect', 'NO_INTERACTION', (code) => ({ code, capturedDaysAgo }));
  }
  if (talk.mutualDay === undefined) return oneSided(on.since(talk.lastDay), past);
  if (momentum === 'silent') {
    const limitDays = round6(SILENT_GAPS * past.rhythm.typicalGapDays);
    const [days, warmth] = [on.since(lastDay), round6(warmthOn(on.day, past))];
    return found('lapsed', 'SILENT', (code) => ({ code, days, limitDays, warmth }));
  }
  const days = on.since(talk.mutualDay);
  if (!on.hasCome(talk.mutualDay + NEW_DAYS + 1)) {
    return found('new', 'FIRST_EXCHANGE_RECENT', (code) => ({ code, days }));
  }
  const isRegular = !on.hasCome(past.turning.regularUntilDay);
  if (on.hasCome(talk.mutualDay + LOYAL_TENURE_DAYS) && isRegular) {
    const tenureDays = days;
    const year = () => yearBefore(on.day, talk.days);
    return found('loyal', 'LONG_REGULAR', (code) => ({ code, tenureDays, ...year() }));
  }
  return found('active', 'LAST_CONTACT', (code) => ({
    code,
    lastDaysAgo: on.since(lastDay),
    contactDaysYear: withinYear(on.day, past.contactDays).length,
  }));
}

/** Only one side has ever written. */
function oneSided(lastDaysAgo: number, { talk }: Past): StageFound {
  if (talk.hasTheirs) {
    return found('prospect', 'NEVER_ANSWERED_BY_US', (code) => ({ code, lastDaysAgo }));
  }
  const unanswered = talk.unansweredDays.count;
  return found('prospect', 'NO_REPLY_YET', (code) => ({ code, lastDaysAgo, unanswered }));
}

function found<Code extends Reason['code']>(
  stage: Stage,
  rule: Code,
  why: (code: Code) => Reason,
): StageFound {
  return { stage, rule, reasons: () => [why(rule)] };
}

/** What the last 365 days held: days with talk, the calendar months they lie in, those with them. */
export function yearBefore(day: DayNumber, talkDays: readonly ContactDay[]) {
  const year = withinYear(day, talkDays);
  return {
    contactDays: year.length,
    months: new Set(year.map((talk) => monthOfDay(talk.day))).size,
    inboundDays: year.filter(({ hasIn }) => hasIn).length,
  };
}

function withinYear(day: DayNumber, days: readonly ContactDay[]): readonly ContactDay[] {
  return days.slice(days.findLastIndex((each) => day - each.day >= YEAR_DAYS) + 1);
}
