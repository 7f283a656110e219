import { answerChannel } from '../consent';
import { REPLY } from '../params';
import type { Play } from './play';

/** They wrote and wait for an answer. */
export const reply: Play = {
  id: 'reply',
  coolDownDays: REPLY.coolDown,
  hides: 'evidence',
  isDismissedForGood: true,
  isProactive: false,
  isWeighedByTier: false,

  fires({ day, past }) {
    const inbound = past.unansweredInbound;
    if (!inbound) return undefined;
    const daysAgo = day - inbound.at.day;
    if (daysAgo > REPLY.maxDays) return undefined;
    const growing = Math.min(1, REPLY.urgency + REPLY.perDay * daysAgo);
    const channel = answerChannel(past.consent, inbound.channel, inbound.at) ?? null;
    return {
      urgency: past.lastOutDay === undefined ? 1 : growing,
      value: REPLY.value,
      facts: { daysAgo, channel },
      trigger: inbound,
      channel,
    };
  },
};
