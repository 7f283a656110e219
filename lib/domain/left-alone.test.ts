import { expect, test } from 'vitest';
import type { Contact } from './contact';
import { leftAloneUntil } from './left-alone';

const MOMENT = { now: '2026-11-20T23:30:00.000Z', tz: 'Europe/Oslo' };
const anna: Contact = {
  ...{ id: 'anna', capturedAt: '2026-01-01T00:00:00.000Z', fields: {} },
  ...{ neverLog: false, doNotContact: false },
};
const at = '2026-11-10T09:00:00.000Z';

test.each<[string, Contact['snooze'], string | undefined]>([
  ['never put aside', undefined, undefined],
  ['taken back', null, undefined],
  ['until a day ahead', { at, until: '2026-12-01' }, '2026-12-01'],
  ['until tomorrow there', { at, until: '2026-11-22' }, '2026-11-22'],
  ['until today there', { at, until: '2026-11-21' }, undefined],
  ['for longer than a year: for a year', { at, until: '2029-01-01' }, '2027-11-10'],
  ['only from tomorrow on', { at: '2026-11-23', until: '2026-12-01' }, undefined],
])('left alone, %s', (_, snooze, until) => {
  expect(leftAloneUntil({ ...anna, ...(snooze === undefined ? {} : { snooze }) }, MOMENT)).toBe(
    until,
  );
});
