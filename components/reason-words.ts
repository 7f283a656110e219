import type { Reason } from '@/lib/domain/reason';
import type { Standing } from '@/lib/domain/standing';
import { agoWords, round } from './ago-words';
import type { Words } from './words';

/** A reason of the model in words, made from its own numbers and no others. */
export function reasonWords(reason: Reason, words: Words): string {
  const { t, day } = words;
  switch (reason.code) {
    case 'SET_BY_HUMAN':
      return t('why.SET_BY_HUMAN', { by: reason.by ?? '', at: day(reason.at) });
    case 'NO_PURCHASE':
      return t('why.NO_PURCHASE');
    case 'PURCHASES':
      return t('why.PURCHASES', { count: reason.n, ago: agoWords(reason.lastDaysAgo, words) });
    case 'OVERDUE_REPURCHASE':
    case 'FIRST_PURCHASE_RECENT':
    case 'REPEAT_BUYER':
      return t(`why.${reason.code}`, { limitDays: round(reason.limitDays) });
    case 'REPEAT_OVER_TIME':
      return t('why.REPEAT_OVER_TIME', { spanDays: reason.spanDays });
    case 'NO_INTERACTION':
      return t('why.NO_INTERACTION', { ago: agoWords(reason.capturedDaysAgo, words) });
    case 'NEVER_ANSWERED_BY_US':
      return t('why.NEVER_ANSWERED_BY_US', { ago: agoWords(reason.lastDaysAgo, words) });
    case 'NO_REPLY_YET':
      return t('why.NO_REPLY_YET', {
        count: reason.unanswered,
        ago: agoWords(reason.lastDaysAgo, words),
      });
    case 'SILENT':
      return t('why.SILENT', {
        ago: agoWords(reason.days, words),
        limitDays: round(reason.limitDays),
      });
    case 'FIRST_EXCHANGE_RECENT':
      return t('why.FIRST_EXCHANGE_RECENT', { ago: agoWords(reason.days, words) });
    case 'LONG_REGULAR':
      return t('why.LONG_REGULAR', { ...reason });
    case 'LAST_CONTACT':
      return t('why.LAST_CONTACT', {
        count: reason.contactDaysYear,
        ago: agoWords(reason.lastDaysAgo, words),
      });
  }
}

/** Why the momentum is what it is, in a sentence. */
export function momentumWords(standing: Standing, { t }: Words): string {
  return t(`why.momentum.${standing.momentum}`, { limit: round(standing.signals.thetaDays) });
}
