import { round6 } from '@/lib/base/round';
import { RECONNECT } from '../params';
import type { Play } from './play';
import { NOTHING, PURSUES } from './play';
import { urgencyOfSilence } from './urgency-of-silence';

/** A living relationship has been silent for unusually long. */
export const reconnect = {
  id: 'reconnect',
  coolDownDays: RECONNECT.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  restsOn: 'rhythm',
  step: 'draft',

  fires({ on, past, stage }) {
    const { lastDay, rhythm, turning } = past;
    if (lastDay === undefined || stage === 'prospect' || stage === 'lapsed') return NOTHING;
    if (!on.hasCome(turning.coolingDay)) return NOTHING;
    const { thetaDays, usualGapDays, targetGapDays } = rhythm;
    const silentDays = on.since(lastDay);
    const urgency = urgencyOfSilence(silentDays, past);
    const value = stage === 'loyal' ? RECONNECT.loyalValue : RECONNECT.value;
    const limitDays = round6(thetaDays);
    return [{ urgency, value, facts: { silentDays, limitDays, usualGapDays, targetGapDays } }];
  },
} as const satisfies Play;
