import { FIRST_TOUCH, GROUNDS } from '../params';
import type { Play, Variant } from './play';
import { NOTHING, PURSUES } from './play';

/** Saved just now: a greeting (P-01). */
const greeting = {
  id: 'greeting',
  step: 'draft',
  fits: ({ on, past }) => (on.since(past.capturedDay) <= GROUNDS.savedLatelyDays ? {} : undefined),
} as const satisfies Variant;

/** A prospect with whom there has been no contact yet. */
export const firstTouch = {
  id: 'firstTouch',
  coolDownDays: FIRST_TOUCH.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'draft',
  variants: [greeting],

  fires({ on, past, stage }) {
    const { capturedDay } = past;
    if (stage !== 'prospect' || past.talk.lastDay !== undefined) return NOTHING;
    if (on.hasCome(capturedDay + FIRST_TOUCH.maxDays + 1)) return NOTHING;
    const capturedDaysAgo = on.since(capturedDay);
    const urgency = 1 - capturedDaysAgo / FIRST_TOUCH.fadeDays;
    return [{ urgency, value: FIRST_TOUCH.value, facts: { capturedDaysAgo } }];
  },
} as const satisfies Play;
