import { expect, test } from 'vitest';
import type { Offer, Ways } from './offer';
import { offerOf } from './offer';
import type { Step } from './plays/play';

const ALL = { email: 'a@b.example', phone: '+4712345678', reachable: ['email', 'call'] };
const mail: Offer = { does: 'mail', to: 'a@b.example' };
const call: Offer = { does: 'call', number: '+4712345678' };

test.each<[string, Step, Ways, Offer]>([
  ['a draft goes by the first channel that may be used', 'draft', ALL, mail],
  ['who prefers the phone is called', 'draft', { ...ALL, reachable: ['call', 'email'] }, call],
  ['a closed channel is not offered', 'draft', { ...ALL, reachable: ['call'] }, call],
  ['a channel without an address is passed over', 'draft', { ...ALL, email: undefined }, call],
  [
    'an answer goes where the question came from',
    'reply',
    { ...ALL, answerOn: 'wechat' },
    { does: 'chat', channel: 'wechat' },
  ],
  ['asking how it was is a mail', 'askFeedback', ALL, mail],
  ['a call is logged with its result', 'logCall', ALL, call],
  [
    'a call without a number can be logged too',
    'logCall',
    { ...ALL, phone: undefined },
    { does: 'call', number: null },
  ],
  [
    'a purchase is recorded; where none was made there is a draft',
    'recordPurchase',
    ALL,
    { does: 'recordPurchase', orElse: mail },
  ],
  ['a meeting is logged', 'logMeeting', ALL, { does: 'logMeeting' }],
  ['a promise is kept by writing', 'keepPromise', ALL, mail],
  [
    'a promise to somebody who must not be written to is only ticked off',
    'keepPromise',
    { ...ALL, reachable: [] },
    { does: 'keepPromise' },
  ],
])('%s', (_, step, ways, expected) => expect(offerOf(step, ways)).toEqual(expected));
