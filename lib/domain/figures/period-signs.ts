import { moodOf } from '../feedback';
import { median } from '../gaps';
import { sumOf } from '../purchases';
import { isAnswered } from '../talk';
import type { Period } from '../vocabulary';
import type { Asked } from './asked';
import { PERIOD_SIGNS, TREND } from './params';

/** A fact that speaks for a period, with its numbers. */
export type PeriodSign =
  | { readonly code: 'noOrder' }
  | { readonly code: 'orders'; readonly orders: number }
  | { readonly code: 'gapShrinks'; readonly days: number; readonly before: number }
  | { readonly code: 'gapRegular'; readonly days: number }
  | { readonly code: 'content'; readonly csat: number }
  | { readonly code: 'referrals'; readonly count: number }
  | { readonly code: 'orderLate'; readonly days: number; readonly usual: number }
  | { readonly code: 'gapGrew'; readonly days: number; readonly usual: number }
  | { readonly code: 'amountFell'; readonly percent: number }
  | { readonly code: 'contentFell'; readonly from: number; readonly to: number }
  | { readonly code: 'complaintOpen'; readonly days: number };

/**
 * What the facts say for each of the four periods, in the terms of SEEDS A2-01, A2-02, A2-03 and
 * A1-20. The period itself is the model's (`periodOf`): these are its reasons, and signs of decline
 * are a warning while it still says another one.
 */
export function periodSigns(asked: Asked): Readonly<Record<Period, readonly PeriodSign[]>> {
  const { purchases, feedback, referrals } = asked.past;
  const { days } = purchases;
  const gaps = gapsBetween(days);
  const isRhythm = gaps.length >= PERIOD_SIGNS.gapsNeeded;
  const own = median(gaps);
  const scores = feedback.flatMap(({ entry }) => entry.csat ?? []);
  const [csat, csatBefore] = [scores.at(-1), scores.at(-2)];
  const [gap, gapBefore] = [gaps.at(-1), gaps.at(-2)];
  const isRegular = isRhythm && gaps.every((each) => each <= PERIOD_SIGNS.regularGaps * own);
  return {
    probing: [
      ...when(days.length === 0, { code: 'noOrder' }),
      ...when(days.length === 1, { code: 'orders', orders: 1 }),
    ],
    forming: [
      ...when(days.length >= 2, { code: 'orders', orders: days.length }),
      ...(gap !== undefined && gapBefore !== undefined && gap < gapBefore
        ? [{ code: 'gapShrinks', days: gap, before: gapBefore } as const]
        : []),
    ],
    stable: [
      ...when(days.length >= PERIOD_SIGNS.stableOrders, { code: 'orders', orders: days.length }),
      ...when(isRegular, { code: 'gapRegular', days: own }),
      ...(csat !== undefined && csat >= PERIOD_SIGNS.contentFrom
        ? [{ code: 'content', csat } as const]
        : []),
      ...when(referrals.length > 0, { code: 'referrals', count: referrals.length }),
    ],
    declining: [
      ...rhythmLost(asked, gaps),
      ...amountFell(asked),
      ...(csat !== undefined &&
      csatBefore !== undefined &&
      csatBefore - csat >= PERIOD_SIGNS.csatFall
        ? [{ code: 'contentFell', from: csatBefore, to: csat } as const]
        : []),
      ...complaintOpen(asked),
    ],
  };
}

const when = (isSo: boolean, sign: PeriodSign): PeriodSign[] => (isSo ? [sign] : []);

const gapsBetween = (days: readonly number[]): number[] =>
  days.slice(1).map((day, index) => day - (days[index] ?? day));

/** Longer without an order than their own rhythm explains; or the last order came that late. */
function rhythmLost({ past, today }: Asked, gaps: readonly number[]): PeriodSign[] {
  const last = past.purchases.days.at(-1);
  if (last === undefined || gaps.length < PERIOD_SIGNS.gapsNeeded) return [];
  const isLate = (days: number, usual: number) => days > PERIOD_SIGNS.lateGaps * usual;
  const since = today - last;
  const usual = median(gaps);
  if (isLate(since, usual)) return [{ code: 'orderLate', days: since, usual }];
  const earlier = gaps.slice(0, -1);
  const gap = gaps.at(-1) ?? 0;
  const usualBefore = median(earlier);
  const isKnown = earlier.length >= PERIOD_SIGNS.gapsNeeded;
  return when(isKnown && isLate(gap, usualBefore), {
    code: 'gapGrew',
    days: gap,
    usual: usualBefore,
  });
}

function amountFell({ past, today }: Asked): PeriodSign[] {
  const { net } = past.purchases;
  const { yearDays } = TREND;
  const inYear = (year: number) =>
    sumOf(
      net.filter(({ at }) => Math.floor((today - at.day) / yearDays) === year),
      past.currency,
    );
  const [lately, before] = [inYear(0), inYear(1)];
  const fall = before > 0 ? (before - lately) / before : 0;
  return when(fall >= PERIOD_SIGNS.amountFall, {
    code: 'amountFell',
    percent: Math.round(fall * 100),
  });
}

/** The newest feedback is unhappy and has had no word from us. */
function complaintOpen({ past, today }: Asked): PeriodSign[] {
  const latest = past.feedback.at(-1);
  if (!latest || moodOf(latest.entry) !== 'negative' || isAnswered(past.talk, latest.at)) return [];
  const days = today - latest.at.day;
  return when(days > PERIOD_SIGNS.complaintDays, { code: 'complaintOpen', days });
}
