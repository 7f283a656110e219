import { expect, test } from 'vitest';
import type { Contact } from './contact';
import type { Fact, Interaction } from './fact';
import { standingRow, unknownDirections } from './standing-row';

const ANNA: Contact = {
  id: 'anna',
  capturedAt: '2026-11-01T09:00:00.000Z',
  fields: {},
  neverLog: false,
  doNotContact: false,
};
const mail = (
  id: string,
  at: string,
  dir: Interaction['dir'],
  rest: Partial<Interaction> = {},
): Fact => ({
  id,
  contactId: 'anna',
  kind: 'interaction',
  at,
  recordedAt: at,
  dir,
  from: null,
  channel: 'email',
  auto: false,
  subject: null,
  page: null,
  messageKeys: [],
  ...rest,
});
const MOMENT = { now: '2026-11-23T12:00:00.000Z', tz: 'Europe/Oslo' };

test('while it is not known who wrote, no stage is guessed and nothing is suggested; the day stands', () => {
  const facts = [mail('a', '2026-11-10T23:30:00Z', null)];
  expect(standingRow(ANNA, facts, [], MOMENT)).toMatchObject({
    stage: null,
    momentum: null,
    next: null,
    // Half past midnight in the rep's zone: the next day.
    lastSeenOn: '2026-11-11',
  });
});

test('once a correction says who wrote, the stage and the suggestion are there', () => {
  const facts = [
    mail('a', '2026-11-10T09:00:00Z', null),
    mail('b', '2026-11-10T09:00:00Z', 'in', { replaces: 'a' }),
  ];
  expect(unknownDirections(facts)).toEqual([]);
  expect(standingRow(ANNA, facts, [], MOMENT)).toMatchObject({ stage: 'prospect', next: 'reply' });
});

test('what lists keep does not drift with the days: equal until its recheck day', () => {
  const facts = [mail('a', '2026-11-20T09:00:00Z', 'out')];
  const today = standingRow(ANNA, facts, [], MOMENT);
  const tomorrow = standingRow(ANNA, facts, [], { ...MOMENT, now: '2026-11-24T12:00:00.000Z' });
  expect(today.recheckAt > '2026-11-24').toBe(true);
  expect(tomorrow).toEqual(today);
});

test('automatic mail and mail of tomorrow are no sign of life', () => {
  const facts = [
    mail('a', '2026-11-20T09:00:00Z', 'in', { auto: true }),
    mail('b', '2026-11-29T09:00:00Z', 'in'),
  ];
  expect(standingRow(ANNA, facts, [], MOMENT).lastSeenOn).toBeNull();
});
