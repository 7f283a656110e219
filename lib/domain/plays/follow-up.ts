import { FOLLOW_UP } from '../params';
import type { Stage } from '../standing';
import type { Play } from './play';

/** We wrote once or twice and heard nothing: one more try, after a decent wait. */
export const followUp: Play = {
  id: 'followUp',
  coolDownDays: FOLLOW_UP.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  isProactive: true,
  isWeighedByTier: true,

  fires({ day, past, stage }) {
    const { count, lastDay } = past.unansweredDays;
    const waitDays = waitsOf(stage)[count - 1];
    if (lastDay === undefined || waitDays === undefined) return undefined;
    const daysSince = day - lastDay;
    if (daysSince < waitDays || daysSince > FOLLOW_UP.maxDays) return undefined;
    return {
      urgency: Math.min(1, FOLLOW_UP.urgency + FOLLOW_UP.perDay * (daysSince - waitDays)),
      value: FOLLOW_UP.value,
      facts: { unanswered: count, daysSince },
    };
  },
};

/** Days to wait after the first and the second unanswered day; other stages are not followed up. */
function waitsOf(stage: Stage): readonly number[] {
  if (stage === 'prospect') return FOLLOW_UP.prospectWaitDays;
  return stage === 'new' ? FOLLOW_UP.newWaitDays : [];
}
