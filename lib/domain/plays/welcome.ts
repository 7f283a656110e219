import { WELCOME } from '../params';
import { isAnswered } from '../talk';
import type { Play } from './play';
import { NOTHING, PURSUES } from './play';

/** They bought for the first time and have had no word from us since. */
export const welcome = {
  id: 'welcome',
  coolDownDays: WELCOME.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  restsOn: 'word',
  step: 'draft',

  fires({ on, past, stage }) {
    const [first] = past.purchases.net;
    if (past.basis !== 'purchases' || stage !== 'new' || !first) return NOTHING;
    if (!on.hasCome(first.at.day + WELCOME.minDays) || isAnswered(past.talk, first.at)) {
      return NOTHING;
    }
    const purchaseDaysAgo = on.since(first.at.day);
    const isFresh = purchaseDaysAgo <= WELCOME.freshDays;
    const urgency = isFresh ? WELCOME.urgency : WELCOME.lateUrgency;
    return [{ urgency, value: WELCOME.value, facts: { purchaseDaysAgo } }];
  },
} as const satisfies Play;
