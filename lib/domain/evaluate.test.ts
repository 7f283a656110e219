import { describe, expect, test } from 'vitest';
import { heldInWords, inWords, told } from '@/tests/tools/told';
import { evaluate } from './evaluate';

/**
 * What the engine says of contacts told in lines (tests/tools/told.ts), on 20 November 2026, noon UTC.
 * Expected: `<stage> <momentum>: <plays, best first>`, then what is held back and why.
 */

const run = (lines: string, { tz = 'UTC', now = '2026-11-20T12:00:00Z', counts = {} } = {}) => {
  const facts = told(lines.split(' · ').filter(Boolean));
  return evaluate(facts, { purchaseTracking: false }, now, { tz, counts });
};

type Row = [why: string, lines: string, expected: string, ...held: string[]];

const plays: Row[] = [
  // First touch
  ['saved today', 'saved 2026-11-20', 'prospect none: firstTouch'],
  ['saved 60 days ago', 'saved 2026-09-21', 'prospect none: firstTouch'],
  ['saved 61 days ago: keep or archive?', 'saved 2026-09-20', 'prospect none: decide'],
  ['only a machine wrote', 'saved 2026-11-01 · auto in 2026-11-19', 'prospect none: firstTouch'],
  // Reply
  ['they wrote, we never have', 'in 2026-11-18', 'prospect warming: reply f1'],
  ['answered that day', 'in 2026-11-18 · out 2026-11-18', 'new warming: wait'],
  [
    'answered, and an hour later they wrote again',
    'in 2026-11-18T09:00:00Z · out 2026-11-18T10:00:00Z · in 2026-11-18T11:00:00Z',
    'new warming: reply f3',
  ],
  ['a call asks for no answer', 'both 2026-11-18', 'new warming: wait'],
  ['45 days is the last day to reply', 'in 2026-10-06', 'prospect steady: reply f1'],
  ['then it is too late', 'in 2026-10-05', 'prospect steady: decide'],
  ['only the latest is answered', 'in 2026-11-17 · in 2026-11-18', 'prospect warming: reply f2'],
  // Follow-up
  ['5 days after a first mail', 'out 2026-11-15', 'prospect none: followUp'],
  ['4 days are too few', 'out 2026-11-16', 'prospect none: wait'],
  ['10 days after a second', 'out 2026-11-01 · out 2026-11-10', 'prospect none: followUp'],
  ['9 days are too few', 'out 2026-11-01 · out 2026-11-11', 'prospect none: wait'],
  ['7 days after mail to a new contact', 'in 2026-11-10 · out 2026-11-13', 'new warming: followUp'],
  // Decide
  [
    'three mails, two weeks, no answer',
    'out 2026-10-01 · out 2026-10-20 · out 2026-11-06',
    'prospect none: decide',
  ],
  [
    '13 days are too few',
    'out 2026-10-01 · out 2026-10-20 · out 2026-11-07',
    'prospect none: wait',
  ],
  ['gone, and never much there', 'in 2026-01-10 · out 2026-01-11', 'lapsed silent: decide'],
  [
    'the same silence is nothing under basic care',
    'care basic · both 2026-01-11',
    'active steady: wait',
  ],
  // Reconnect
  ['91 silent days, 90 are normal', 'in 2026-08-20 · out 2026-08-21', 'active cooling: reconnect'],
  ['90 silent days', 'in 2026-08-21 · out 2026-08-22', 'active steady: wait'],
  [
    'partner care: 21 silent days are long',
    'care partner · in 2026-10-30 · out 2026-10-30',
    'new cooling: followUp, reconnect',
  ],
  [
    'regular for a year',
    'in 2025-10-01 · out 2025-10-02 · in 2026-02-03 · out 2026-05-04 · in 2026-08-05 · out 2026-11-06',
    'loyal steady: wait',
  ],
];

const heldBack: Row[] = [
  [
    'a reply dismissed stays away',
    'in 2026-11-18 · dismissed reply 2026-11-19 f1',
    'prospect warming: wait',
    'reply coolDown',
  ],
  [
    'but newer mail is a new question',
    'in 2026-11-18 · dismissed reply 2026-11-19 f1 · in 2026-11-20',
    'prospect warming: reply f3',
  ],
  [
    'a reply marked done comes back if no mail was seen',
    'in 2026-11-15 · done reply 2026-11-17 f1',
    'prospect warming: reply f1',
  ],
  [
    'followed up elsewhere',
    'out 2026-11-10 · done followUp 2026-11-17',
    'prospect none: wait',
    'followUp coolDown until 2026-11-22',
  ],
  [
    'dismissed twice: twice as long',
    'out 2026-11-10 · dismissed followUp 2026-11-16 · dismissed followUp 2026-11-17',
    'prospect none: wait',
    'followUp coolDown until 2026-11-27',
  ],
  [
    'three times: four times as long',
    'out 2026-11-01 · dismissed followUp 2026-11-06 · dismissed followUp 2026-11-11 · dismissed followUp 2026-11-20',
    'prospect none: wait',
    'followUp coolDown until 2026-12-10',
  ],
  [
    'never longer than a year',
    'saved 2026-01-01 · dismissed decide 2026-11-17 · dismissed decide 2026-11-18 · dismissed decide 2026-11-19 · dismissed decide 2026-11-20',
    'prospect none: wait',
    'decide coolDown until 2027-11-20',
  ],
  [
    'done in between starts anew',
    'out 2026-11-05 · dismissed followUp 2026-11-11 · done followUp 2026-11-12 · dismissed followUp 2026-11-18',
    'prospect none: wait',
    'followUp coolDown until 2026-11-23',
  ],
  [
    'done and dismissed on one day: done comes last',
    'out 2026-11-05 · done followUp 2026-11-18 · dismissed followUp 2026-11-18 · dismissed followUp 2026-11-19',
    'prospect none: wait',
    'followUp coolDown until 2026-11-24',
  ],
  [
    'later',
    'in 2026-08-20 · out 2026-08-21 · snoozed reconnect 2026-11-20 2026-12-01',
    'active cooling: wait',
    'reconnect snoozed until 2026-12-01',
  ],
  [
    'later has come',
    'in 2026-08-20 · out 2026-08-21 · snoozed reconnect 2026-11-10 2026-11-20',
    'active cooling: reconnect',
  ],
  [
    'the contact put aside',
    'in 2026-08-20 · out 2026-08-21 · put aside 2026-11-19 2026-12-01',
    'active cooling: wait',
    'reconnect contactSnooze until 2026-12-01',
  ],
  [
    'put aside, but they wrote since',
    'put aside 2026-11-18 2026-12-01 · in 2026-11-19',
    'prospect warming: reply f2',
  ],
  [
    'put aside with their mail',
    'in 2026-11-19 · put aside 2026-11-19 2026-12-01',
    'prospect warming: wait',
    'reply contactSnooze until 2026-12-01',
  ],
];

const consent: Row[] = [
  ['no channel open', 'opt-out all 2026-11-01', 'prospect none: respect', 'firstTouch consent'],
  [
    'the rep decided',
    'do not contact · in 2026-11-19',
    'prospect warming: respect',
    'reply consent',
  ],
  [
    'another channel',
    'channels email,phone · opt-out email 2026-11-01',
    'prospect none: firstTouch',
  ],
  [
    'after our mail nobody is pursued on the other channel',
    'channels email,phone · out 2026-11-10 · opt-out email 2026-11-12',
    'prospect none: wait',
    'followUp afterOptOut',
  ],
  [
    'until they write',
    'channels email,phone · out 2026-11-10 · opt-out email 2026-11-12 · in 2026-11-19',
    'new warming: reply f4',
  ],
  [
    'opted out, then wrote',
    'opt-out email 2026-11-10 · in 2026-11-12',
    'prospect warming: reply f2',
  ],
  [
    'wrote, then opted out; on one day the opt-out counts',
    'in 2026-11-10 · opt-out email 2026-11-10',
    'prospect warming: respect',
    'reply consent',
  ],
  [
    'opted in again',
    'opt-out all 2026-11-02 · opt-in email 2026-11-03',
    'prospect none: firstTouch',
  ],
  [
    'in and out on one day: out',
    'opt-in email 2026-11-02 · opt-out email 2026-11-02',
    'prospect none: respect',
    'firstTouch consent',
  ],
];

const byHand: Row[] = [
  [
    'a stage set by hand drives the plays',
    'in 2026-11-18 · out 2026-11-18 · set lapsed 2026-11-19',
    'lapsed warming: decide',
  ],
  ['it ends', 'both 2026-11-18 · set loyal 2026-08-01 2026-11-20', 'new warming: wait'],
  ['after 90 days by itself', 'both 2026-11-18 · set loyal 2026-08-22', 'new warming: wait'],
  ['not before', 'both 2026-11-18 · set loyal 2026-08-23', 'loyal warming: wait'],
  [
    'withdrawn, and the one before stays gone',
    'both 2026-11-18 · set loyal 2026-11-01 · set nothing 2026-11-02',
    'new warming: wait',
  ],
  [
    'what lies ahead does not count yet',
    'saved 2026-11-20 · in 2026-11-21',
    'prospect none: firstTouch',
  ],
];

describe.each([
  ['what to do next', plays],
  ['what the rep did with it', heldBack],
  ['what the person allows', consent],
  ['what was set by hand', byHand],
])('%s', (_, rows) => {
  test.each(rows)('%s: %s', (_why, lines, expected, ...held) => {
    const standing = run(lines);
    expect(inWords(standing)).toBe(expected);
    expect(heldInWords(standing)).toEqual(held);
  });
});

test('a day is counted in the zone of the rep', () => {
  const late = 'out 2026-11-15T20:00:00Z';
  expect(inWords(run(late))).toBe('prospect none: followUp');
  expect(inWords(run(late, { tz: 'Asia/Shanghai' }))).toBe('prospect none: wait');
  expect(run(late, { tz: 'Asia/Shanghai' }).primary.reviewAt).toBe('2026-11-21');
  expect(inWords(run(late, { now: '2026-11-20T16:00:00Z', tz: 'Asia/Shanghai' }))).toBe(
    'prospect none: followUp',
  );
});

test('the first day on which anything changes is known', () => {
  expect(run('saved 2026-11-20').recheckAt).toBe('2027-01-20');
  expect(run('saved 2025-11-20').recheckAt).toBeNull();
  expect(run('both 2026-11-18 · set loyal 2026-11-19 2026-12-10').recheckAt).toBe('2026-12-03');
  const answered = run('in 2026-11-18 · out 2026-11-18');
  expect([answered.recheckAt, answered.primary.reviewAt]).toEqual(['2026-11-25', '2026-11-25']);
});

test('an answer goes to a channel that is open', () => {
  const story = 'channels email,phone · in 2026-11-10 · opt-out email 2026-11-12';
  expect(run(story).primary.facts).toEqual({ daysAgo: 10, channel: 'phone' });
});

test('a score is worth × urgency × how often the play is taken up', () => {
  const silent = 'in 2026-08-20 · out 2026-08-21';
  const scores = (lines: string, counts = {}) => run(lines, { counts }).ranked[0];
  const urgency = 0.3 + 0.7 * (1 - 2 ** (-1 / 45));
  expect(scores(silent)?.score).toBeCloseTo(0.65 * 0.7 * urgency * 0.75, 6);
  expect(scores(`${silent} · tier value`)?.score).toBeCloseTo(0.65 * urgency * 0.75, 6);
  expect(scores(silent, { reconnect: { done: 4, dismissed: 2 } })?.fit).toBe(0.7);
});

test('"usually" is only said of three two-way gaps or more', () => {
  const three = 'in 2026-08-01 · out 2026-08-11 · in 2026-08-21';
  expect(run(three).signals.usualGapDays).toBeNull();
  expect(run(`${three} · out 2026-08-31`).signals.usualGapDays).toBe(10);
});

test('the rhythm is the target, drawn towards what was seen; three days apart is one episode', () => {
  const gap = run('in 2026-11-01 · out 2026-11-04 · in 2026-11-08').signals.typicalGapDays;
  expect(gap).toBeCloseTo((45 * 45 * 4) ** (1 / 3), 6);
});

test('proactive and partner care do not let a slow rhythm excuse silence', () => {
  const slow = 'both 2026-05-01 · both 2026-07-01 · both 2026-09-01 · both 2026-11-01';
  expect(run(`care proactive · ${slow}`).signals.thetaDays).toBe(42);
  const { typicalGapDays, thetaDays } = run(slow).signals;
  expect(typicalGapDays).toBeCloseTo((45 ** 2 * 61 ** 3) ** (1 / 5), 6);
  expect(thetaDays).toBeCloseTo(2 * typicalGapDays, 6);
});

test('a time that is none is refused, not read as today', () => {
  expect(() => run('saved 2026-11-20', { now: 'today' })).toThrow(/Not a date or an instant/);
});

test('a kind the rep never wants is not suggested; the next best is, and the card can say why', () => {
  const facts = told(['saved 2026-11-01', 'in 2026-11-18', 'promised 2026-11-10 2026-11-19']);
  const config = { purchaseTracking: false };
  const muted = ['promise', 'greet'] as const;
  const standing = evaluate(facts, config, '2026-11-20T12:00:00Z', { muted });
  expect(inWords(standing)).toBe('prospect warming: reply f2');
  // Nothing is said of a birthday that is not near: that play has nothing to say.
  expect(heldInWords(standing)).toEqual(['promise muted']);
});
