import { DECIDE, WIN_BACK, YEAR_DAYS } from '../params';
import { sumOf } from '../purchases';
import type { Play, PlayFacts, Situation, Variant } from './play';
import { NOTHING } from './play';

/** What they were worth in the last year is known: decide by it (P-28). */
const worth = {
  id: 'worth',
  step: 'decide',
  fits({ on, past, stage }) {
    if (stage !== 'lapsed') return undefined;
    const year = past.purchases.net.filter(({ at }) => on.since(at.day) < YEAR_DAYS);
    const amount = sumOf(year, past.currency);
    return amount > 0 ? { amount, currency: past.currency } : undefined;
  },
} as const satisfies Variant;

/** Nothing comes of it: keep the contact or archive it, win back or let go. */
export const decide = {
  id: 'decide',
  coolDownDays: DECIDE.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  needs: 'openChannel',
  restsAfter: [],
  isWeighedByTier: true,
  step: 'decide',
  variants: [worth],

  fires(situation) {
    const facts = whyOf(situation);
    return facts ? [{ urgency: DECIDE.urgency, value: DECIDE.value, facts }] : NOTHING;
  },
} as const satisfies Play;

function whyOf(situation: Situation): PlayFacts | undefined {
  if (situation.stage === 'prospect') return whyUnanswered(situation) ?? whyIdle(situation);
  if (situation.stage !== 'lapsed') return undefined;
  return whyWinBacks(situation) ?? whyThin(situation);
}

/** We wrote on three days or more and have waited long enough. */
function whyUnanswered({ on, past }: Situation): PlayFacts | undefined {
  const { count, lastDay } = past.talk.unansweredDays;
  if (lastDay === undefined || count < DECIDE.unansweredDays) return undefined;
  if (!on.hasCome(lastDay + DECIDE.unansweredWaitDays)) return undefined;
  return { why: 'unanswered', unanswered: count, daysSince: on.since(lastDay) };
}

/** Nothing has happened for long; less long when the ball is in our court. */
function whyIdle({ on, past }: Situation): PlayFacts | undefined {
  const since = past.lastDay ?? past.capturedDay;
  const limitDays = past.talk.unansweredInbound ? DECIDE.idleUnansweredDays : DECIDE.idleDays;
  if (!on.hasCome(since + limitDays + 1)) return undefined;
  return { why: 'idle', idleDays: on.since(since), limitDays };
}

/** We have tried to win them back, often enough, and nothing came. */
function whyWinBacks({ past }: Situation): PlayFacts | undefined {
  const winBacks = past.doneInVain.get('winBack') ?? 0;
  return winBacks >= WIN_BACK.maxTries ? { why: 'winBacks', winBacks } : undefined;
}

/** There was never much to win back. */
function whyThin({ on, past }: Situation): PlayFacts | undefined {
  const contactDays = past.contactDays.length;
  if (past.purchases.net.length > 0 || contactDays >= WIN_BACK.contactDays) return undefined;
  const silentDays = past.lastDay === undefined ? null : on.since(past.lastDay);
  return { why: 'thin', contactDays, silentDays };
}
