import { answerChannel } from '../consent';
import { REPLY } from '../params';
import type { Play } from './play';
import { NOTHING } from './play';

/** They wrote and wait for an answer. */
export const reply = {
  id: 'reply',
  coolDownDays: REPLY.coolDown,
  hides: 'evidence',
  isDismissedForGood: true,
  needs: 'ownChannel',
  restsAfter: [],
  isWeighedByTier: false,
  restsOn: 'messages',
  step: 'reply',

  fires({ on, past }) {
    const inbound = past.talk.unansweredInbound;
    if (!inbound || !on.isBetween(inbound.at.day, inbound.at.day + REPLY.maxDays)) return NOTHING;
    const daysAgo = on.since(inbound.at.day);
    const growing = Math.min(1, REPLY.urgency + REPLY.perDay * daysAgo);
    const channel = answerChannel(past.consent, inbound.channel, inbound.at) ?? null;
    const urgency = past.talk.lastOutDay === undefined ? 1 : growing;
    const facts = { daysAgo, channel };
    return [{ urgency, value: REPLY.value, facts, trigger: inbound, channel }];
  },
} as const satisfies Play;
