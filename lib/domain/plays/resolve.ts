import type { DayNumber } from '@/lib/base/days';
import { moodOf } from '../feedback';
import { GROUNDS, RESOLVE } from '../params';
import type { Past } from '../past';
import { isAnswered } from '../talk';
import type { Firing, Play, Situation, Variant } from './play';

/** Satisfaction as the feedback says that is to be resolved, and as the one before said. */
function csatsOf({ past }: Situation, { facts }: Firing) {
  if (facts['kind'] !== 'feedback') return {};
  const [to, from] = past.feedback
    .slice(-2)
    .map(({ entry }) => entry.csat ?? undefined)
    .reverse();
  return { from, to };
}

/** Satisfaction has fallen far: the owner calls (P-42). */
const fallen = {
  id: 'fallen',
  step: 'logCall',
  fits(situation, firing) {
    const { from, to } = csatsOf(situation, firing);
    if (from === undefined || to === undefined) return undefined;
    return from - to >= GROUNDS.csatFall ? { from, to } : undefined;
  },
} as const satisfies Variant;

/** Satisfaction is low: the owner calls (P-42). */
const low = {
  id: 'low',
  step: 'logCall',
  fits(situation, firing) {
    const { to } = csatsOf(situation, firing);
    return to !== undefined && to <= GROUNDS.csatLow ? { to } : undefined;
  },
} as const satisfies Variant;

/** They complained, or gave something back, and have had no word from us since. */
export const resolve = {
  id: 'resolve',
  coolDownDays: RESOLVE.coolDown,
  hides: 'evidence',
  isDismissedForGood: true,
  needs: 'openChannel',
  restsAfter: [],
  isWeighedByTier: false,
  step: 'draft',
  variants: [fallen, low],

  fires({ on, past }) {
    return troublesOf(past)
      .filter(({ at, lastDay }) => on.isBetween(at.day, lastDay))
      .map(({ kind, id, at }) => {
        const daysAgo = on.since(at.day);
        return {
          urgency: daysAgo <= RESOLVE.freshDays ? RESOLVE.urgency : RESOLVE.lateUrgency,
          value: RESOLVE.value,
          facts: { kind, daysAgo },
          trigger: { id, at },
        };
      });
  },
} as const satisfies Play;

interface Trouble {
  readonly kind: 'feedback' | 'refund';
  readonly id: string | null;
  readonly at: Past['purchases']['refunds'][number]['at'];
  /** Last day on which it asks for an answer. */
  readonly lastDay: DayNumber;
}

/** What is unanswered, newest day first; on one day feedback before a refund. */
function troublesOf(past: Past): Trouble[] {
  const troubles: Trouble[] = [];
  const latest = past.feedback.at(-1);
  if (latest && moodOf(latest.entry) === 'negative' && !isAnswered(past.talk, latest.at)) {
    const lastDay = latest.at.day + RESOLVE.feedbackMaxDays;
    troubles.push({ kind: 'feedback', id: latest.id, at: latest.at, lastDay });
  }
  for (const { id, at } of past.purchases.refunds) {
    if (isAnswered(past.talk, at)) continue;
    troubles.push({ kind: 'refund', id, at, lastDay: at.day + RESOLVE.refundMaxDays });
  }
  return troubles.sort((a, b) => b.at.day - a.at.day);
}
