import { dateOfDay } from '@/lib/base/days';
import type { Asked } from './asked';
import { LOYALTY_SIGNS } from './params';

/** How content they last said they are, and what they had said before. */
export interface Content {
  /** 1 to 5. */
  readonly score: number;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** null = it is the first score. */
  readonly before: number | null;
}

/** Something by which loyalty shows, with how much of it there is. */
export interface LoyaltySign {
  readonly code: 'orders' | 'tenure' | 'referrals';
  /** Days with a purchase, days together, customers they sent. */
  readonly have: number;
  readonly need: number;
  readonly isMet: boolean;
}

export interface Gauges {
  readonly content: Content | null;
  /** Always the same three: repeat orders, time together, referrals. */
  readonly loyalty: readonly LoyaltySign[];
}

/**
 * What the card's two gauges show, content and loyalty (SEEDS A0-02). They are only told: stage,
 * tier and rank go by the model's own rules.
 */
export function gaugesOf({ past, today }: Asked): Gauges {
  const { feedback, purchases, talk, referrals } = past;
  const scores = feedback.flatMap(({ at, entry: { csat } }) =>
    typeof csat === 'number' ? [{ day: at.day, csat }] : [],
  );
  const last = scores.at(-1);
  const since = Math.min(talk.mutualDay ?? today, purchases.days[0] ?? today);
  const sign = (code: LoyaltySign['code'], have: number): LoyaltySign => {
    const need = LOYALTY_SIGNS[code];
    return { code, have, need, isMet: have >= need };
  };
  return {
    content: last
      ? { score: last.csat, on: dateOfDay(last.day), before: scores.at(-2)?.csat ?? null }
      : null,
    loyalty: [
      sign('orders', purchases.days.length),
      sign('tenure', today - since),
      sign('referrals', referrals.length),
    ],
  };
}
