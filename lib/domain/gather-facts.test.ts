import { expect, test } from 'vitest';
import type { Contact } from './contact';

import type { Direction, Fact, Feedback, Interaction } from './fact';
import { gatherFacts } from './gather-facts';
import { standingOf } from './standing-row';
import type { Task } from './task';

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

const said = (id: string, at: string, dir: Direction): Fact => ({
  ...(mail(id, at, dir) as Interaction),
  channel: 'call',
});
const snoozed = (at: string, until: string | null): Fact => ({
  ...shared,
  id: 'e1',
  at,
  kind: 'playEvent',
  play: 'reconnect',
  evidence: '*',
  action: 'snoozed',
  until,
  wake: 'reply',
  reason: null,
});
const snoozeEnd = (facts: Fact[]) =>
  gatherFacts(anna, facts, [], MOMENT).playEvents?.map((event) => event.until);
const MOMENT = { now: '2026-11-20', tz: 'UTC' };

test.each<[string, Fact[], string]>([
  ['nobody was in touch: for good', [], '9999-12-31'],
  ['they were in touch before it', [said('a', '2026-11-09', 'in')], '9999-12-31'],
  ['we wrote', [said('a', '2026-11-12', 'out')], '9999-12-31'],
  ['they called', [said('a', '2026-11-12', 'in')], '2026-11-12'],
  ['we spoke', [said('a', '2026-11-12', 'both')], '2026-11-12'],
  [
    'the first of two',
    [said('a', '2026-11-14', 'in'), said('b', '2026-11-12', 'in')],
    '2026-11-12',
  ],
])('put off until they are in touch; %s', (_, facts, until) => {
  expect(snoozeEnd([...facts, snoozed('2026-11-10T09:00:00Z', null)])).toEqual([until]);
});

test('put off until they are in touch, and at the latest until a day', () => {
  const put = snoozed('2026-11-10T09:00:00Z', '2026-11-13');
  expect(snoozeEnd([put])).toEqual(['2026-11-13']);
  expect(snoozeEnd([put, said('a', '2026-11-15', 'in')])).toEqual(['2026-11-13']);
  expect(snoozeEnd([put, said('a', '2026-11-11', 'in')])).toEqual(['2026-11-11']);
  expect(snoozeEnd([put, said('a', '2026-11-10T08:00:00Z', 'in')])).toEqual(['2026-11-13']);
  const anHourLater = '2026-11-10T10:00:00Z';
  expect(snoozeEnd([put, said('a', anHourLater, 'in')])).toEqual([anHourLater]);
});

test.each<[string, Partial<Feedback>, number | null]>([
  ['a complaint in words is unhappy', { sort: 'complaint', words: 'late' }, -1],
  ['praise in words is happy', { sort: 'praise', words: 'thanks' }, 1],
  ['a need says nothing either way', { sort: 'need', words: 'more' }, null],
  ['what was said of its sound counts before the sort', { sort: 'complaint', sentiment: 0 }, 0],
])('%s', (_, told, sentiment) => {
  const nothing = { sort: null, nps: null, csat: null, sentiment: null, words: null };
  const fact: Fact = {
    ...shared,
    id: 'f',
    at: '2026-11-19',
    kind: 'feedback',
    ...nothing,
    ...told,
  };
  expect(gatherFacts(anna, [fact], [], MOMENT).feedback?.[0]?.sentiment).toBe(sentiment);
});

test('what was taken out, and what was corrected, counts for nothing of any kind', () => {
  const bought = (id: string, more: object): Fact => ({
    ...shared,
    id,
    at: '2026-11-19',
    kind: 'purchase',
    amount: 5,
    currency: 'EUR',
    product: null,
    refundedAt: null,
    ...more,
  });
  const facts = [
    bought('a', {}),
    bought('b', { replaces: 'a', amount: 7 }),
    bought('c', {}),
    bought('d', { replaces: 'c', void: true }),
  ];
  const amounts = gatherFacts(anna, facts, [], MOMENT).purchases?.map(({ amount }) => amount);
  expect(amounts).toEqual([7]);
});

test('A2-25 a lunar birthday is greeted on its own day of each year, and on no other', () => {
  const kept = { ...anna, birthday: { lunar: { month: 8, day: 15, leap: false } } };
  const days: string[] = [];
  for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
    const now = new Date(day).toISOString();
    const { ranked, held } = standingOf(kept, [], [], { now, tz: 'Asia/Shanghai' });
    const greet = ranked.find(({ play }) => play === 'greet');
    expect(held.some(({ play }) => play === 'greet')).toBe(false);
    if (greet?.facts['inDays'] === 0) days.push(now.slice(0, 10));
  }
  expect(days).toEqual(['2025-10-06', '2026-09-25', '2027-09-15']);
});

test('what the rep set on a person reaches the engine', () => {
  const set: Contact = {
    ...anna,
    tier: 'value',
    care: 'partner',
    birthday: { solar: '11-21' },
    channels: ['wechat', 'email'],
    snooze: { at: '2026-11-19', until: '2026-11-25' },
  };
  const task: Task = {
    id: 't1',
    contactId: 'anna',
    text: 'Samples',
    createdAt: '2026-11-01',
    dueAt: '2026-11-19',
    doneAt: null,
    promised: true,
  };
  const override: Fact = {
    ...shared,
    id: 'o1',
    at: '2026-11-10',
    kind: 'stageOverride',
    stage: 'loyal',
    reason: null,
    by: 'rep',
    expiresAt: null,
  };
  const { tier, stage, reachable, held } = standingOf(set, [override], [task], MOMENT);
  expect([tier, stage, reachable]).toEqual(['value', 'loyal', ['wechat', 'email']]);
  expect(held.map(({ play, by }) => `${play} ${by}`)).toEqual([
    'promise contactSnooze',
    'greet contactSnooze',
  ]);
});
