import { DECIDE } from '../params';
import type { PlayFacts } from '../standing';
import type { Play, Situation } from './play';

/** Nothing comes of it: keep the contact or archive it, win back or let go. */
export const decide: Play = {
  id: 'decide',
  coolDownDays: DECIDE.coolDown,
  hides: 'play',
  isDismissedForGood: false,
  isProactive: false,
  isWeighedByTier: true,

  fires(situation) {
    const facts = whyOf(situation);
    return facts && { urgency: DECIDE.urgency, value: DECIDE.value, facts };
  },
};

function whyOf(situation: Situation): PlayFacts | undefined {
  if (situation.stage === 'prospect') return whyUnanswered(situation) ?? whyIdle(situation);
  return situation.stage === 'lapsed' ? whyThin(situation) : undefined;
}

/** We wrote on three days or more and have waited long enough. */
function whyUnanswered({ day, past }: Situation): PlayFacts | undefined {
  const { count, lastDay } = past.unansweredDays;
  if (lastDay === undefined || count < DECIDE.unansweredDays) return undefined;
  const daysSince = day - lastDay;
  if (daysSince < DECIDE.unansweredWaitDays) return undefined;
  return { why: 'unanswered', unanswered: count, daysSince };
}

/** Nothing has happened for long; less long when the ball is in our court. */
function whyIdle({ day, past }: Situation): PlayFacts | undefined {
  const idleDays = day - (past.lastDay ?? past.capturedDay);
  const limitDays = past.unansweredInbound ? DECIDE.idleUnansweredDays : DECIDE.idleDays;
  return idleDays > limitDays ? { why: 'idle', idleDays, limitDays } : undefined;
}

/** There was never much to win back. */
function whyThin({ day, past }: Situation): PlayFacts | undefined {
  const contactDays = past.contactDays.length;
  if (contactDays >= DECIDE.thinContactDays) return undefined;
  const silentDays = past.lastDay === undefined ? null : day - past.lastDay;
  return { why: 'thin', contactDays, silentDays };
}
