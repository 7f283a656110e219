import { FOLLOW_UP, GROUNDS } from '../params';
import type { Play, Situation, Variant } from './play';
import { NOTHING, PURSUES } from './play';

/** Where little contact is wanted, something of use rather than a reminder (P-04). */
const useful = {
  id: 'useful',
  step: 'draft',
  fits({ on, past }) {
    const { lastDay } = past.talk.unansweredDays;
    const isQuiet = past.care === 'basic' || past.care === 'reactive';
    if (!isQuiet || lastDay === undefined) return undefined;
    const days = on.since(lastDay);
    return days >= GROUNDS.usefulAfterDays ? { days } : undefined;
  },
} as const satisfies Variant;

/** We wrote once or twice and heard nothing: one more try, after a decent wait. */
export const followUp = {
  id: 'followUp',
  coolDownDays: FOLLOW_UP.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'draft',
  variants: [useful],

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
