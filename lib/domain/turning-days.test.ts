import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOfDay, readMoment } from '@/lib/base/days';
import type { Made } from '@/tests/tools/random-contacts';
import { NOW, randomContacts } from '@/tests/tools/random-contacts';
import type { ContactDay } from './contact-days';
import { DayAsked } from './day-asked';
import { momentumOn } from './momentum';
import type { Past } from './past';
import { readPast } from './past';

/** The turning days against MODEL.md §1.1 and §1.2 taken at their word, day by day. */

const TODAY = readMoment(NOW, 'UTC')?.day ?? Number.NaN;
const pastOf = ({ facts, config }: Made) => readPast(facts, TODAY, 'UTC', { rules: [], config });

const weightOf = ({ hasIn, hasPurchase }: ContactDay) => (hasIn || hasPurchase ? 1 : 0.5);

function warmth(day: number, days: readonly ContactDay[]): number {
  return days
    .filter((each) => each.day <= day)
    .reduce((sum, each) => sum + weightOf(each) * 2 ** (-(day - each.day) / 30), 0);
}

function momentumByTheWord(day: number, { contactDays, rhythm }: Past): string {
  const theirs = contactDays.filter((each) => weightOf(each) === 1).at(-1);
  if (!theirs) return 'none';
  const silentDays = day - (contactDays.at(-1)?.day ?? day);
  const [now, before] = [warmth(day, contactDays), warmth(day - 30, contactDays)];
  if (now < 0.05 && silentDays > 3 * rhythm.typicalGapDays) return 'silent';
  if (silentDays > rhythm.thetaDays) return 'cooling';
  const isWarmer = now >= 1.5 * Math.max(before, 0.25) - 1e-12;
  return day - theirs.day <= 14 && isWarmer ? 'warming' : 'steady';
}

function isRegularByTheWord(day: number, { talk }: Past): boolean {
  const year = talk.days.filter((each) => day - each.day < 365);
  const months = new Set(year.map((each) => monthOfDay(each.day)));
  return year.length >= 4 && months.size >= 4 && year.filter(({ hasIn }) => hasIn).length >= 2;
}

const laterDays = fc.integer({ min: 0, max: 400 });
const contacts = randomContacts(['reply']);

test('momentum turns on the days on which its words begin to hold', () => {
  fc.assert(
    fc.property(contacts, laterDays, (made, later) => {
      const past = pastOf(made);
      const day = TODAY + later;
      expect(momentumOn(new DayAsked(day), past)).toBe(momentumByTheWord(day, past));
    }),
    { numRuns: 3_000 },
  );
});

test('a year stops being regular on the day on which too little of it is left', () => {
  fc.assert(
    fc.property(contacts, laterDays, (made, later) => {
      const past = pastOf(made);
      const day = TODAY + later;
      expect(day < past.turning.regularUntilDay).toBe(isRegularByTheWord(day, past));
    }),
    { numRuns: 3_000 },
  );
});

test('a day knows the next one on which an answer it gave may be another', () => {
  const on = new DayAsked(100);
  expect([on.hasCome(99), on.hasCome(100), on.nextTurn]).toEqual([true, true, Infinity]);
  expect([on.hasCome(130), on.hasCome(120), on.hasCome(140), on.nextTurn]).toEqual([
    ...[false, false, false],
    120,
  ]);
  expect([on.isBetween(90, 110), on.nextTurn]).toEqual([true, 111]);
  expect([on.since(90), on.until(103)]).toEqual([10, 3]);
});
