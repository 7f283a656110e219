import { FIRST_TOUCH } from '../params';
import type { Play } from './play';

/** A prospect with whom there has been no contact yet. */
export const firstTouch: Play = {
  id: 'firstTouch',
  coolDownDays: FIRST_TOUCH.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  isProactive: true,
  isWeighedByTier: true,

  fires({ day, past, stage }) {
    const capturedDaysAgo = day - past.capturedDay;
    const isUntouched = stage === 'prospect' && past.lastDay === undefined;
    if (!isUntouched || capturedDaysAgo > FIRST_TOUCH.maxDays) return undefined;
    return {
      urgency: 1 - capturedDaysAgo / FIRST_TOUCH.fadeDays,
      value: FIRST_TOUCH.value,
      facts: { capturedDaysAgo },
    };
  },
};
