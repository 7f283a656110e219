import { describe, expect, test } from 'vitest';
import type { Stage } from './axes';
import type { Contact } from './contact';
import { evaluate } from './evaluate';
import type { Fact, Interaction } from './fact';
import { gatherFacts } from './gather-facts';
import { replayStages } from './stage-replay';

const ANNA: Contact = {
  id: 'anna',
  capturedAt: '2026-01-05T09:00:00.000Z',
  fields: {},
  neverLog: false,
  doNotContact: false,
};
const mail = (at: string, dir: Interaction['dir'], rest: Partial<Interaction> = {}): Fact => ({
  id: `${dir} ${at}`,
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
const CONFIG = { purchaseTracking: false };
const NOW = '2026-11-20T12:00:00.000Z';
const replay = (facts: Fact[], now = NOW) =>
  replayStages({ contact: ANNA, facts }, CONFIG, { now, tz: 'UTC' });
const told = (facts: Fact[], now = NOW) =>
  replay(facts, now).map(
    ({ at, from, to, cause }) => `${at.slice(0, 10)} ${from} → ${to}: ${cause}`,
  );

const exchange = [mail('2026-01-10T10:00:00.000Z', 'in'), mail('2026-01-11T10:00:00.000Z', 'out')];

test('the story from the first day: every stage with the day on which it began', () => {
  expect(told(exchange)).toEqual([
    '2026-01-05 null → prospect: rule',
    '2026-01-11 prospect → new: rule',
    '2026-02-11 new → active: rule',
    '2026-06-07 active → lapsed: rule',
  ]);
});

test('every row says why, with the numbers of its day', () => {
  expect(replay(exchange)[2]?.reasons).toEqual([
    { code: 'LAST_CONTACT', lastDaysAgo: 31, contactDaysYear: 2 },
  ]);
});

describe('what became known late adds a row and rewrites none', () => {
  const early = mail('2026-01-20T10:00:00.000Z', 'in', {
    id: 'late',
    recordedAt: '2026-07-01T10:00:00.000Z',
  });
  const many = ['2026-04-20', '2026-05-20', '2026-06-03'].map((day) =>
    mail(`${day}T10:00:00.000Z`, 'out', { recordedAt: '2026-07-01T10:00:00.000Z' }),
  );

  test('mail found months later brings somebody back, and the row says so', () => {
    expect(told([...exchange, early, ...many], '2026-07-02T12:00:00.000Z')).toEqual([
      '2026-01-05 null → prospect: rule',
      '2026-01-11 prospect → new: rule',
      '2026-02-11 new → active: rule',
      '2026-06-07 active → lapsed: rule',
      '2026-07-01 lapsed → active: recomputed',
    ]);
  });

  test('the rows of yesterday stand at the head of the rows of today', () => {
    const facts = [...exchange, early, ...many];
    const days = [
      '2026-01-10',
      '2026-01-12',
      '2026-03-01',
      '2026-06-30',
      '2026-07-02',
      '2026-11-20',
    ];
    const stories = days.map((day) => replay(facts, `${day}T12:00:00.000Z`));
    for (const [index, story] of stories.entries()) {
      const before = stories[index - 1] ?? [];
      expect(story.slice(0, before.length)).toEqual(before);
    }
  });
});

test('the last row is where they stand now', () => {
  for (const now of ['2026-01-05T09:00:00.000Z', '2026-01-11T23:00:00.000Z', NOW]) {
    const known = exchange.filter(({ recordedAt }) => recordedAt <= now);
    const { stage } = evaluate(gatherFacts(ANNA, known, [], { now, tz: 'UTC' }), CONFIG, now, {
      tz: 'UTC',
    });
    expect(replay(exchange, now).at(-1)?.to).toBe(stage);
  }
});

test('facts in another order tell the same story', () => {
  expect(replay([...exchange].reverse())).toEqual(replay(exchange));
});

test('thousands of facts, each learnt at its own time, still tell the story by days', () => {
  const facts = Array.from({ length: 3_000 }, (_, index) => {
    const at = new Date(
      Date.UTC(2026, 0, 10 + Math.floor(index / 60), 8, index % 60),
    ).toISOString();
    return mail(at, index % 2 ? 'in' : 'out', { id: `m${index}` });
  });
  expect(told(facts).slice(0, 3)).toEqual([
    '2026-01-05 null → prospect: rule',
    '2026-01-10 prospect → new: rule',
    '2026-02-10 new → active: rule',
  ]);
});

describe('what the rep set by hand', () => {
  const set = (at: string, stage: Stage | null, expiresAt: string | null): Fact => ({
    id: `set ${at}`,
    contactId: 'anna',
    kind: 'stageOverride',
    at,
    recordedAt: at,
    stage,
    reason: 'An old friend',
    by: 'rep',
    expiresAt,
  });
  const loyal = set('2026-03-01T10:00:00.000Z', 'loyal', '2026-04-01');

  test('is a row of its own, and so is the day on which it ends', () => {
    expect(told([...exchange, loyal], '2026-05-01T12:00:00.000Z').slice(2)).toEqual([
      '2026-02-11 new → active: rule',
      '2026-03-01 active → loyal: override',
      '2026-04-01 loyal → active: override-expired',
    ]);
  });

  test('and taken back ends at that moment', () => {
    const back = set('2026-03-10T10:00:00.000Z', null, null);
    expect(told([...exchange, loyal, back], '2026-05-01T12:00:00.000Z').slice(3)).toEqual([
      '2026-03-01 active → loyal: override',
      '2026-03-10 loyal → active: override-expired',
    ]);
  });
});
