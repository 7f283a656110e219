import { THANK_REFERRAL } from '../params';
import { isAnswered } from '../talk';
import type { Play } from './play';

/** They sent somebody to us and have had no word of thanks (P-30). */
export const thankReferral = {
  id: 'thankReferral',
  coolDownDays: THANK_REFERRAL.coolDown,
  hides: 'evidence',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: ['optOut'],
  isWeighedByTier: true,
  step: 'draft',

  fires({ on, past }) {
    return past.referrals
      .filter(({ at }) => !isAnswered(past.talk, at))
      .filter(({ at }) => on.isBetween(at.day, at.day + THANK_REFERRAL.maxDays))
      .reverse()
      .map(({ id, at, entry }) => ({
        urgency: THANK_REFERRAL.urgency,
        value: THANK_REFERRAL.value,
        facts: { referredDaysAgo: on.since(at.day), name: entry.name ?? null },
        trigger: { id },
      }));
  },
} as const satisfies Play;
