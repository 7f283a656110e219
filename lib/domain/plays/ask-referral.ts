import { moodOf } from '../feedback';
import { ASK_REFERRAL } from '../params';
import type { Play } from './play';
import { NOTHING, PURSUES } from './play';

/** A loyal contact has praised us. */
export const askReferral = {
  id: 'askReferral',
  coolDownDays: ASK_REFERRAL.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  restsOn: 'word',
  step: 'draft',

  fires({ on, past, stage }) {
    const latest = past.feedback.at(-1);
    if (stage !== 'loyal' || !latest || moodOf(latest.entry) !== 'positive') return NOTHING;
    if (on.hasCome(latest.at.day + ASK_REFERRAL.maxDays + 1)) return NOTHING;
    const facts = { praiseDaysAgo: on.since(latest.at.day) };
    return [{ urgency: ASK_REFERRAL.urgency, value: ASK_REFERRAL.value, facts }];
  },
} as const satisfies Play;
