import { nextBirthday } from '../birthday';
import { GREET } from '../params';
import type { Play } from './play';
import { NOTHING } from './play';

/** Their birthday is near. Nobody is pushed by it, so it rests only after an opt-out. */
export const greet = {
  id: 'greet',
  coolDownDays: GREET.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: ['optOut'],
  isWeighedByTier: true,
  step: 'draft',

  fires({ on, past }) {
    if (!past.birthday) return NOTHING;
    const next = nextBirthday(past.birthday, on.day);
    if (!on.isBetween(next - GREET.aheadDays, next)) return NOTHING;
    const inDays = on.until(next);
    return [{ urgency: 1 - GREET.perDay * inDays, value: GREET.value, facts: { inDays } }];
  },
} as const satisfies Play;
