import { FOLLOW_UP } from '../params';
import type { Play, Situation } from './play';
import { NOTHING, PURSUES } from './play';

/** We wrote once or twice and heard nothing: one more try, after a decent wait. */
export const followUp = {
  id: 'followUp',
  coolDownDays: FOLLOW_UP.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  restsOn: 'messages',
  step: 'draft',

  fires(situation) {
    const { on, past } = situation;
    const { count, lastDay } = past.talk.unansweredDays;
    const waitDays = waitsOf(situation)[count - 1];
    if (lastDay === undefined || waitDays === undefined) return NOTHING;
    if (!on.isBetween(lastDay + waitDays, lastDay + FOLLOW_UP.maxDays)) return NOTHING;
    const daysSince = on.since(lastDay);
    const growing = FOLLOW_UP.urgency + FOLLOW_UP.perDay * (daysSince - waitDays);
    const facts = { unanswered: count, daysSince };
    return [{ urgency: Math.min(1, growing), value: FOLLOW_UP.value, facts }];
  },
} as const satisfies Play;

/** Days to wait after the first and the second unanswered day; other stages are not followed up. */
function waitsOf({ stage, past }: Situation): readonly number[] {
  if (stage === 'prospect') return FOLLOW_UP.prospectWaitDays;
  return stage === 'new' && past.basis === 'interactions' ? FOLLOW_UP.newWaitDays : [];
}
