import { round6 } from '@/lib/base/round';
import { latestMood } from '../feedback';
import { UPSELL } from '../params';
import type { Play } from './play';
import { NOTHING, PURSUES } from './play';

/** A buyer nears the day on which the next purchase may be expected. */
export const upsell = {
  id: 'upsell',
  coolDownDays: UPSELL.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  restsOn: 'purchases',
  step: 'draft',

  fires({ on, past, stage, momentum }) {
    const { days, gapDays } = past.purchases;
    const lastDay = days.at(-1);
    const isBuyer = past.basis === 'purchases' && days.length >= UPSELL.purchaseDays;
    if (!isBuyer || lastDay === undefined) return NOTHING;
    if (stage !== 'active' && stage !== 'loyal') return NOTHING;
    if (momentum === 'cooling' || momentum === 'silent') return NOTHING;
    if (latestMood(past.feedback) === 'negative') return NOTHING;
    const gaps = (sinceDays: number) => round6(sinceDays / gapDays);
    const from = firstDays(UPSELL.gapsFrom * gapDays, (since) => gaps(since) >= UPSELL.gapsFrom);
    const over = firstDays(UPSELL.gapsTo * gapDays, (since) => gaps(since) > UPSELL.gapsTo);
    if (!on.isBetween(lastDay + from, lastDay + over - 1)) return NOTHING;
    const sincePurchaseDays = on.since(lastDay);
    const facts = { sincePurchaseDays, repurchaseGapDays: round6(gapDays) };
    return [{ urgency: UPSELL.urgency, value: UPSELL.value, facts }];
  },
} as const satisfies Play;

/** The first whole number of days of which something holds that begins to hold about there. */
function firstDays(about: number, holds: (days: number) => boolean): number {
  let days = Math.max(0, Math.floor(about) - 1);
  while (!holds(days)) days += 1;
  return days;
}
