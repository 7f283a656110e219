import type { Care } from '../axes';
import { latestMood } from '../feedback';
import { isLater } from '../order';
import { ASK_FEEDBACK } from '../params';
import { firstAnswerDay } from '../talk';
import type { Firing, Play, Situation, Step, Variant } from './play';
import { NOTHING, PURSUES } from './play';

/** After a sale the five types of care differ: that is what they are (P-08, P-09, P-14). */
const forCare = <Id extends string>(id: Id, care: Care, step: Step) =>
  ({
    id,
    step,
    fits: ({ past }, { facts }) =>
      past.care === care && facts['kind'] === 'purchase' ? {} : undefined,
  }) as const satisfies Variant;

const survey = forCare('survey', 'basic', 'askFeedback');
const anyIssue = forCare('anyIssue', 'reactive', 'draft');
const asExpected = forCare('asExpected', 'accountable', 'logCall');
const suggestions = forCare('suggestions', 'proactive', 'draft');
const together = forCare('together', 'partner', 'logMeeting');

/** After a purchase, whether all is well; after a complaint we answered, whether it is well now. */
export const askFeedback = {
  id: 'askFeedback',
  coolDownDays: ASK_FEEDBACK.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: PURSUES,
  isWeighedByTier: true,
  step: 'askFeedback',
  variants: [survey, anyIssue, asExpected, suggestions, together],

  fires(situation) {
    return latestMood(situation.past.feedback) === 'negative'
      ? checkBack(situation)
      : afterPurchase(situation);
  },
} as const satisfies Play;

function checkBack({ on, past }: Situation): readonly Firing[] {
  const complaint = past.feedback.at(-1);
  const answerDay = complaint && firstAnswerDay(past.talk, complaint.at);
  const { checkBackMinDays, checkBackMaxDays } = ASK_FEEDBACK;
  if (answerDay === undefined) return NOTHING;
  if (!on.isBetween(answerDay + checkBackMinDays, answerDay + checkBackMaxDays)) return NOTHING;
  return asks({ kind: 'checkBack', answeredDaysAgo: on.since(answerDay) });
}

/** Feedback of the day of the purchase counts as given after it. */
function afterPurchase({ on, past }: Situation): readonly Firing[] {
  const purchase = past.purchases.net.at(-1);
  const { minDays, maxDays } = ASK_FEEDBACK;
  if (!purchase) return NOTHING;
  if (!on.isBetween(purchase.at.day + minDays, purchase.at.day + maxDays)) return NOTHING;
  if (past.feedback.some(({ at }) => !isLater(purchase.at, at))) return NOTHING;
  return asks({ kind: 'purchase', purchaseDaysAgo: on.since(purchase.at.day) });
}

const asks = (facts: Firing['facts']): readonly Firing[] => [
  { urgency: ASK_FEEDBACK.urgency, value: ASK_FEEDBACK.value, facts },
];
