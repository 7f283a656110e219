import { round6 } from '@/lib/base/round';
import { moodOf } from '../feedback';
import { SILENT_GAPS, SILENT_WARMTH, WARMTH_HALF_LIFE_DAYS, WIN_BACK } from '../params';
import { warmthOn } from '../past';
import { firstAnswerDay } from '../talk';
import type { Play, Situation, Variant } from './play';
import { NOTHING, PURSUES } from './play';
import { urgencyOfSilence } from './urgency-of-silence';

/** What they complained of was answered: say that it is settled (P-27). */
const settled = {
  id: 'settled',
  step: 'draft',
  fits({ on, past }) {
    const latest = past.feedback.at(-1);
    if (!latest || moodOf(latest.entry) !== 'negative') return undefined;
    const answerDay = firstAnswerDay(past.talk, latest.at);
    if (answerDay === undefined) return undefined;
    return { complainedDaysAgo: on.since(latest.at.day), answeredDaysAgo: on.since(answerDay) };
  },
} as const satisfies Variant;

/** Nothing says why they left: ask (P-25). */
const reasonUnknown = {
  id: 'reasonUnknown',
  step: 'logCall',
  fits: ({ past }) => (past.feedback.length === 0 ? {} : undefined),
} as const satisfies Variant;

/** A relationship worth something has lapsed, and we have not tried often yet. */
export const winBack = {
  id: 'winBack',
  coolDownDays: WIN_BACK.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'draft',
  variants: [settled, reasonUnknown],

  fires(situation) {
    const { on, past, stage } = situation;
    const { lastDay, contactDays, purchases } = past;
    const tries = past.doneInVain.get('winBack') ?? 0;
    const lastPurchaseDay = purchases.days.at(-1);
    const isWorthIt = lastPurchaseDay !== undefined || contactDays.length >= WIN_BACK.contactDays;
    if (stage !== 'lapsed' || lastDay === undefined || !isWorthIt) return NOTHING;
    if (tries >= WIN_BACK.maxTries) return NOTHING;
    const silentDays = on.since(lastDay);
    const lapsedDays = lapsedDaysOf(situation, silentDays);
    const fading = urgencyOfSilence(silentDays, past) - lapsedDays / WIN_BACK.fadeDays;
    const sincePurchaseDays = lastPurchaseDay === undefined ? null : on.since(lastPurchaseDay);
    return [
      {
        urgency: Math.max(WIN_BACK.leastUrgency, fading),
        value: WIN_BACK.value,
        facts: { silentDays, sincePurchaseDays, lapsedDays, tries },
      },
    ];
  },
} as const satisfies Play;

/**
 * Days since the first lapsed day, which has none: so on that day it scores no less than the
 * reconnect of the day before (MODEL.md §4).
 */
function lapsedDaysOf({ on, past }: Situation, silentDays: number): number {
  const { basis, purchases, rhythm } = past;
  const lastPurchaseDay = purchases.days.at(-1);
  const over =
    basis === 'purchases' && lastPurchaseDay !== undefined
      ? on.since(lastPurchaseDay) - purchases.limitDays
      : Math.min(
          silentDays - SILENT_GAPS * rhythm.typicalGapDays,
          WARMTH_HALF_LIFE_DAYS * Math.log2(SILENT_WARMTH / warmthOn(on.day, past)),
        );
  return Math.max(0, Math.ceil(round6(over)) - 1);
}
