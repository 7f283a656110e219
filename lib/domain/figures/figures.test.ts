import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '@/lib/base/days';
import type { ContactFacts } from '../contact-facts';
import { askFigures } from './asked';
import { engagementOf } from './engagement';
import { ownRhythmOf } from './own-rhythm';
import { reachOf } from './reach';

const TODAY = '2026-11-20';
const ask = (facts: ContactFacts, tz = 'UTC') =>
  askFigures(facts, { purchaseTracking: false }, `${TODAY}T12:00:00Z`, tz);
const dayBefore = (days: number) => dateOfDay(Date.parse(TODAY) / 86_400_000 - days);
const mail = (dir: 'in' | 'out' | 'both', days: number, hour?: string) => ({
  id: `${dir} ${days} ${hour}`,
  at: hour === undefined ? dayBefore(days) : `${dayBefore(days)}T${hour}:00Z`,
  dir,
});
const mails = (dir: 'in' | 'out' | 'both', ...days: number[]) =>
  days.map((each) => mail(dir, each));

describe('engagement', () => {
  test('each day of theirs and each feedback counts half as much every 90 days, and the parts add up', () => {
    const interactions = [...mails('in', 0, 90), ...mails('both', 180), ...mails('out', 1, 2, 3)];
    const feedback = [{ id: 'f', at: dayBefore(90), csat: 4 }];
    expect(engagementOf(ask({ interactions, feedback }))).toEqual({
      enough: true,
      total: 2.3,
      parts: [
        { of: 'touches', count: 3, worth: 1.8 },
        { of: 'feedback', count: 1, worth: 0.5 },
      ],
    });
  });

  test('what we alone wrote is no engagement of theirs, but says that there is enough to tell', () => {
    const alone = engagementOf(ask({ interactions: mails('out', 1, 5, 9, 20, 40) }));
    expect(alone).toMatchObject({ enough: true, total: 0 });
  });

  test('several messages of a day are one touch; four days are one too few', () => {
    const interactions = ['09:00', '10:00', '11:00'].map((hour) => mail('in', 3, hour));
    interactions.push(...mails('in', 10, 20, 30));
    expect(engagementOf(ask({ interactions }))).toEqual({ enough: false, missing: 1 });
  });

  test('mail written by a machine, and what lies ahead, counts for nothing', () => {
    const interactions = [
      ...mails('in', 1, 5, 9, 20, -3),
      { ...mail('in', 40), auto: true },
      { ...mail('in', 50), auto: true },
    ];
    expect(engagementOf(ask({ interactions }))).toEqual({ enough: false, missing: 1 });
  });

  test('for whatever happened the parts add up to the whole, and a day of theirs never lowers it', () => {
    const days = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(days, days, (theirs, given) => {
        const facts = {
          interactions: [...mails('in', ...theirs), ...mails('out', 0, 1, 2, 3, 4)],
          feedback: given.map((day, index) => ({ id: `${index}`, at: dayBefore(day), nps: 9 })),
        };
        const told = engagementOf(ask(facts));
        if (!told.enough) throw new Error(`missing ${told.missing}`);
        const sum = told.parts.reduce((all, { worth }) => all + worth, 0);
        expect(told.total).toBeCloseTo(sum, 9);
        expect(told.total.toFixed(1)).toBe(String(sum.toFixed(1)));
        const more = engagementOf(
          ask({ ...facts, interactions: [...facts.interactions, mail('in', 7)] }),
        );
        expect(more.enough && more.total >= told.total).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the day and the hours at which somebody is best reached', () => {
  // 2026-11-20 is a Friday: 3, 10, 17, 24 days before are Tuesdays.
  const onTuesdays = ['09:10', '10:20', '09:30'].map((hour, week) =>
    mail('in', 3 + 7 * week, hour),
  );
  const others = [mail('in', 4, '15:00'), mail('in', 12, '10:50')];

  test('the weekday and the hours that hold most of theirs, with how many of how many', () => {
    expect(reachOf(ask({ interactions: [...onTuesdays, ...others] }))).toEqual({
      enough: true,
      day: { weekday: 2, count: 3, of: 5 },
      hours: { enough: true, from: 9, to: 12, count: 4, of: 5 },
    });
  });

  test('hours and days are those of the zone of the rep', () => {
    const there = reachOf(ask({ interactions: [...onTuesdays, ...others] }, 'Asia/Shanghai'));
    expect(there).toMatchObject({ hours: { from: 17, to: 20 } });
    const late = ['20:00', '21:00', '22:00', '23:00', '20:30'].map((hour, week) =>
      mail('in', 3 + 7 * week, hour),
    );
    expect(reachOf(ask({ interactions: late }, 'UTC'))).toMatchObject({ day: { weekday: 2 } });
    expect(reachOf(ask({ interactions: late }, 'Asia/Shanghai'))).toMatchObject({
      day: { weekday: 3 },
      hours: { from: 4, to: 7 },
    });
  });

  test('four days of theirs are not enough, whatever we wrote, and one is missing', () => {
    const interactions = [...onTuesdays, mail('in', 4, '15:00'), ...mails('out', 1, 2, 5, 6)];
    expect(reachOf(ask({ interactions }))).toEqual({ enough: false, missing: 1 });
  });

  test('a year ago is too long ago for a habit', () => {
    const interactions = mails('in', 366, 373, 380, 387, 394);
    expect(reachOf(ask({ interactions }))).toEqual({ enough: false, missing: 5 });
  });

  test('where no day stands out none is called best; where no hour was written, none is known', () => {
    expect(reachOf(ask({ interactions: mails('in', 1, 2, 3, 4, 5, 6, 7) }))).toEqual({
      enough: true,
      day: null,
      hours: { enough: false, missing: 5 },
    });
    const twoAndTwo = mails('in', 3, 10, 4, 11, 5);
    expect(reachOf(ask({ interactions: twoAndTwo }))).toMatchObject({ day: null });
    const spread = ['00:00', '05:00', '10:00', '15:00', '20:00', '22:59'].map((hour, week) =>
      mail('in', 3 + week, hour),
    );
    expect(reachOf(ask({ interactions: spread }))).toMatchObject({ hours: null });
  });

  test('the last hours of a day end with it', () => {
    const late = [3, 4, 5, 6, 7].map((days) => mail('in', days, '23:30'));
    expect(reachOf(ask({ interactions: late }))).toMatchObject({ hours: { from: 21, to: 24 } });
  });
});

describe('the own rhythm', () => {
  test('is told from three gaps between talks of both sides on, and says how many are missing', () => {
    const talk = (...days: number[]) => ({
      interactions: days.flatMap((day) => [mail('in', day), mail('out', day)]),
    });
    expect(ownRhythmOf(ask(talk(100, 80, 60, 40)))).toEqual({ enough: true, usualGapDays: 20 });
    expect(ownRhythmOf(ask(talk(100, 80, 60)))).toEqual({ enough: false, missing: 1 });
    expect(ownRhythmOf(ask({}))).toEqual({ enough: false, missing: 3 });
  });
});

test('a moment that is none is refused, not guessed', () => {
  expect(() => askFigures({}, { purchaseTracking: false }, '2026-02-30', 'UTC')).toThrow(
    'Not a date or an instant',
  );
});
