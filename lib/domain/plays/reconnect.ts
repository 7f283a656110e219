import { round6 } from '@/lib/base/round';
import { GROUNDS, RECONNECT } from '../params';
import type { Play, Variant } from './play';
import { NOTHING, PURSUES } from './play';
import { urgencyOfSilence } from './urgency-of-silence';

/** Much from us and nothing from them: a question, no push (P-43). */
const unheard = {
  id: 'unheard',
  step: 'draft',
  fits({ on, past }) {
    const lately = past.talk.days.filter(({ day }) => on.since(day) < GROUNDS.unheardDays);
    const isUnheard = lately.length >= GROUNDS.unheardMails && !lately.some(({ hasIn }) => hasIn);
    return isUnheard ? { mails: lately.length, days: GROUNDS.unheardDays } : undefined;
  },
} as const satisfies Variant;

/** Not bought for much longer than between purchases before: call and find the cause (P-24). */
const fewerOrders = {
  id: 'fewerOrders',
  step: 'logCall',
  fits({ on, past }) {
    const { days, gapDays } = past.purchases;
    const lastDay = days.at(-1);
    if (lastDay === undefined || days.length < 2) return undefined;
    const sinceDays = on.since(lastDay);
    const isOverdue = sinceDays > GROUNDS.overdueGaps * gapDays;
    return isOverdue ? { days: sinceDays, gap: round6(gapDays) } : undefined;
  },
} as const satisfies Variant;

/** A contact of value is called, with nothing to sell (P-20). */
const personal = {
  id: 'personal',
  step: 'logCall',
  fits: ({ tier }) => (tier === 'value' ? {} : undefined),
} as const satisfies Variant;

/** Who seldom speaks first is sent a piece of news (P-15). */
const news = {
  id: 'news',
  step: 'draft',
  fits: ({ past }) => (past.care === 'reactive' ? {} : undefined),
} as const satisfies Variant;

/** A living relationship has been silent for unusually long. */
export const reconnect = {
  id: 'reconnect',
  coolDownDays: RECONNECT.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'draft',
  variants: [unheard, fewerOrders, personal, news],

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
