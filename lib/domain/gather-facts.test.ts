import { expect, test } from 'vitest';
import type { Contact } from './contact';

import type { Direction, Fact } from './fact';
import { standingOf } from './standing-row';

const anna: Contact = {
  id: 'anna',
  capturedAt: '2026-11-01T09:00:00Z',
  fields: {},
  neverLog: false,
  doNotContact: false,
};

const shared = { contactId: 'anna', recordedAt: '2026-11-20T09:00:00Z' };

const mail = (id: string, at: string, dir: Direction | null, replaces?: string): Fact => ({
  ...shared,
  ...(replaces ? { replaces } : {}),
  id,
  at,
  dir,
  kind: 'interaction',
  channel: 'email',
  from: null,
  auto: false,
  subject: null,
  page: null,
  messageKeys: [],
});

const standing = (facts: Fact[], contact = anna) =>
  standingOf(contact, facts, [], { now: '2026-11-20', tz: 'UTC' });

test('mail of a saved person becomes a suggestion to reply', () => {
  expect(standing([mail('m1', '2026-11-19T10:00:00Z', 'in')]).primary).toMatchObject({
    play: 'reply',
    evidence: 'm1',
    facts: { daysAgo: 1, channel: 'email' },
  });
});

test('a message whose direction is not known counts for nothing', () => {
  expect(standing([mail('m1', '2026-11-19T10:00:00Z', null)]).reasons).toEqual([
    { code: 'NO_INTERACTION', capturedDaysAgo: 19 },
  ]);
});

test('a correction counts instead of what it corrects, also when it makes the direction unknown', () => {
  const wrong = mail('m1', '2026-11-19T10:00:00Z', 'in');
  const turned = standing([wrong, mail('m2', '2026-11-19T10:00:00Z', 'out', 'm1')]);
  expect(turned.reasons).toEqual([{ code: 'NO_REPLY_YET', lastDaysAgo: 1, unanswered: 1 }]);
  const unknown = standing([wrong, mail('m2', '2026-11-19T10:00:00Z', null, 'm1')]);
  expect(unknown.reasons[0]?.code).toBe('NO_INTERACTION');
});

test('what the rep did with a suggestion, and what the person allows, are heeded', () => {
  const inbound = mail('m1', '2026-11-18T10:00:00Z', 'in');
  const dismissed: Fact = {
    ...shared,
    id: 'e1',
    at: '2026-11-19T10:00:00Z',
    kind: 'playEvent',
    play: 'reply',
    evidence: 'm1',
    action: 'dismissed',
    until: null,
    reason: 'alreadyDone',
  };
  const optedOut: Fact = {
    ...shared,
    id: 'c1',
    at: '2026-11-19T10:00:00Z',
    kind: 'consent',
    channel: 'all',
    state: 'out',
  };
  expect(standing([inbound, dismissed]).held).toEqual([{ play: 'reply', by: 'coolDown' }]);
  expect(standing([inbound, optedOut]).held).toEqual([{ play: 'reply', by: 'consent' }]);
  expect(standing([inbound, optedOut]).primary.play).toBe('respect');
});

test('"do not contact" leaves nothing to suggest', () => {
  const { primary, reachable } = standing([], { ...anna, doNotContact: true });
  expect([primary.play, reachable]).toEqual(['respect', []]);
});
