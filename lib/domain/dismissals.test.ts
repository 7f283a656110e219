import { expect, test } from 'vitest';
import { readMoment } from '@/lib/base/days';
import { heldInWords, inWords, told } from '@/tests/tools/told';
import { dismissalsOf } from './dismissals';
import { evaluate } from './evaluate';
import { PLAY_IDS } from './plays/list';

const TODAY = readMoment('2026-11-20', 'UTC')?.day ?? Number.NaN;
const effects = (...args: Parameters<typeof dismissalsOf>) =>
  dismissalsOf(...args).map(({ reason, effect }) => [reason, ...Object.values(effect)].join(' '));

test('every suggestion says beforehand what each reason to put it away will do', () => {
  expect(effects('reconnect', TODAY)).toEqual([
    'alreadyDone logsTouch 2026-12-04',
    'notNow asksAgain 2026-11-27',
    'factWrong opensFact',
    'notForPerson hidesForPerson',
    'neverThisKind mutesKind',
  ]);
});

test('a message that needs no answer is not brought up again, the next one is', () => {
  expect(effects('reply', TODAY)[1]).toBe('noAnswerNeeded hidesThisOne');
  expect(effects('resolve', TODAY)[1]).toBe('noAnswerNeeded hidesThisOne');
});

test('a promise is kept or dropped; it cannot be wrong for the person', () => {
  expect(effects('promise', TODAY)).toEqual([
    'alreadyDone keepsPromise',
    'noLongerWanted dropsPromise',
    'factWrong opensFact',
    'neverThisKind mutesKind',
  ]);
});

test('a decision that was taken rests and claims no mail that nobody wrote', () => {
  expect(effects('decide', TODAY)[0]).toBe('alreadyDone rests 2027-02-18');
});

test.each(PLAY_IDS)('%s can be put away with one key each, from 1 on', (play) => {
  const reasons = dismissalsOf(play, TODAY).map(({ reason }) => reason);
  expect(new Set(reasons).size).toBe(reasons.length);
  expect(reasons.length).toBeLessThanOrEqual(9);
});

/** The model's own answer when a play is dismissed for a person as a kind. */
function afterNotForPerson(lines: string[], play: string) {
  const facts = told(lines);
  const event = { id: 'no', at: '2026-11-15', play, action: 'dismissed', isForGood: true } as const;
  return evaluate({ ...facts, playEvents: [event] }, { purchaseTracking: false }, '2026-11-20');
}

test('"not for this person" holds for whatever the suggestion answers, now and later', () => {
  const birthday = afterNotForPerson(
    ['saved 2026-11-01', 'birthday 11-21', 'out 2026-11-19'],
    'greet',
  );
  expect(inWords(birthday)).toBe('prospect none: wait');
  expect(heldInWords(birthday)).toContain('greet notForPerson');
  const newMail = afterNotForPerson(['in 2026-11-18', 'out 2026-11-12'], 'reply');
  expect(inWords(newMail)).not.toContain('reply');
});
