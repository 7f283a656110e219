import { round6 } from '@/lib/base/round';
import type { DayAsked } from '../day-asked';
import { latestMood } from '../feedback';
import { GROUNDS, UPSELL } from '../params';
import type { Past } from '../past';
import type { Play, Variant } from './play';
import { NOTHING, PURSUES } from './play';

/** Three purchases, each larger than the one before, in one currency (P-18). */
const rising = {
  id: 'rising',
  step: 'draft',
  fits({ past }) {
    const [a, b, c] = past.purchases.net.slice(-3).map(({ entry }) => entry);
    if (past.care === 'basic' || !a || !b || !c) return undefined;
    const own = (currency: string | null | undefined) => currency ?? past.currency;
    const isOneCurrency = [b, c].every(({ currency }) => own(currency) === own(a.currency));
    const isRising = isOneCurrency && a.amount < b.amount && b.amount < c.amount;
    return isRising ? { first: a.amount, second: b.amount, third: c.amount } : undefined;
  },
} as const satisfies Variant;

/** The day on which the next purchase may be expected is near (P-23). */
const reorder = {
  id: 'reorder',
  step: 'draft',
  fits({ on, past }) {
    const gaps = gapsSince(on, past);
    const isNear = gaps >= GROUNDS.reorderGapsFrom && gaps <= GROUNDS.reorderGapsTo;
    return isNear ? { gap: round6(past.purchases.gapDays) } : undefined;
  },
} as const satisfies Variant;

/**
 * That day has passed and no purchase is known: it was made and not told here, or it was not made
 * (P-23). What is known is only what was recorded, so it is asked first.
 */
const orderDue = {
  id: 'orderDue',
  step: 'recordPurchase',
  fits: ({ on, past }) => (gapsSince(on, past) > GROUNDS.reorderGapsTo ? {} : undefined),
} as const satisfies Variant;

/** How many of their own gaps have passed since the last purchase. */
function gapsSince(on: DayAsked, { purchases: { days, gapDays } }: Past): number {
  return on.since(days.at(-1) ?? on.day) / gapDays;
}

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
  variants: [rising, reorder, orderDue],

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
