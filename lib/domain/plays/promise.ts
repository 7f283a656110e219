import { PROMISE } from '../params';
import type { Firing, Play } from './play';

/** We promised something, and it is due. It stands even when nobody may be written to: a word is a word. */
export const promise = {
  id: 'promise',
  coolDownDays: PROMISE.coolDown,
  hides: 'evidence',
  isDismissedForGood: false,
  needs: 'nothing',
  restsAfter: [],
  isWeighedByTier: false,
  step: 'keepPromise',

  fires({ on, past }) {
    const firings: Firing[] = [];
    for (const { id, dueDay } of past.promises) {
      if (!on.hasCome(dueDay - PROMISE.aheadDays)) break;
      const dueInDays = on.until(dueDay);
      firings.push({
        urgency: urgencyOf(dueInDays),
        value: PROMISE.value,
        facts: { dueInDays },
        trigger: { id },
      });
    }
    return firings;
  },
} as const satisfies Play;

function urgencyOf(dueInDays: number): number {
  if (dueInDays < 0) return PROMISE.overdueUrgency;
  return dueInDays === 0 ? PROMISE.todayUrgency : PROMISE.soonUrgency;
}
