import { round6 } from '@/lib/base/round';
import { RECONNECT } from '../params';
import type { Play } from './play';

/** A living relationship has been silent for unusually long. */
export const reconnect: Play = {
  id: 'reconnect',
  coolDownDays: RECONNECT.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  isProactive: true,
  isWeighedByTier: true,

  fires({ day, past, stage }) {
    const { thetaDays, typicalGapDays, usualGapDays, targetGapDays } = past.rhythm;
    if (past.lastDay === undefined || stage === 'prospect' || stage === 'lapsed') return undefined;
    const silentDays = day - past.lastDay;
    if (silentDays <= thetaDays) return undefined;
    const overdue = 1 - 2 ** (-(silentDays - thetaDays) / typicalGapDays);
    return {
      urgency: RECONNECT.urgency + RECONNECT.rise * overdue,
      value: stage === 'loyal' ? RECONNECT.loyalValue : RECONNECT.value,
      facts: { silentDays, limitDays: round6(thetaDays), usualGapDays, targetGapDays },
    };
  },
};
