import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessageDate } from './message-date';

// A Friday, in the morning in Berlin (UTC+2).
const now = '2026-10-09T08:00:00Z';
const tz = 'Europe/Berlin';

test.each<[string, string | null, string | null]>([
  // Roundcube
  ['2026-10-01 09:12', null, '2026-10-01T07:12:00.000Z'],
  ['Today 09:12', 'en', '2026-10-09T07:12:00.000Z'],
  ['Yesterday 09:12', 'en', '2026-10-08T07:12:00.000Z'],
  ['Thu 09:12', 'en', '2026-10-08T07:12:00.000Z'],
  ['Fri 09:12', 'en', '2026-10-09T07:12:00.000Z'],
  ['Fri 23:12', 'en', '2026-10-02T21:12:00.000Z'],
  ['今天 09:12', 'zh-CN', '2026-10-09T07:12:00.000Z'],
  ['周四 09:12', 'zh-CN', '2026-10-08T07:12:00.000Z'],
  ['週四 09:12', 'zh-TW', '2026-10-08T07:12:00.000Z'],
  ['星期四 09:12', null, '2026-10-08T07:12:00.000Z'],
  ['Heute 09:12', 'de', '2026-10-09T07:12:00.000Z'],
  ['Do 09:12', 'de', '2026-10-08T07:12:00.000Z'],
  ['Do. 09:12', null, '2026-10-08T07:12:00.000Z'],
  ["Aujourd'hui 09:12", 'fr', '2026-10-09T07:12:00.000Z'],
  ['jeu. 09:12', 'fr', '2026-10-08T07:12:00.000Z'],
  ['Hoy 09:12', 'es', '2026-10-09T07:12:00.000Z'],
  ['Ieri 09:12', 'it', '2026-10-08T07:12:00.000Z'],
  ['Hoje 09:12', 'pt', '2026-10-09T07:12:00.000Z'],
  ['今日 09:12', 'ja', '2026-10-09T07:12:00.000Z'],
  ['木 09:12', 'ja', '2026-10-08T07:12:00.000Z'],
  ['Vandaag 09:12', 'nl', '2026-10-09T07:12:00.000Z'],
  ['Сегодня 09:12', 'ru', '2026-10-09T07:12:00.000Z'],
  ['Чт 09:12', 'ru', '2026-10-08T07:12:00.000Z'],
  ['09:12', null, '2026-10-09T07:12:00.000Z'],
  ['Today 23:50', 'en', null],
  // Date headers
  ['Thu, 01 Oct 2026 09:12:04 +0200', null, '2026-10-01T07:12:04.000Z'],
  ['Thu, 1 Oct 2026 09:12:04 +0200 (CEST)', null, '2026-10-01T07:12:04.000Z'],
  ['1 Oct 2026 09:12 GMT', null, '2026-10-01T09:12:00.000Z'],
  ['Thu, 01 Oct 2026 03:12:04 EDT', null, '2026-10-01T07:12:04.000Z'],
  ['2026-10-01T09:12:04+05:30', null, '2026-10-01T03:42:04.000Z'],
  ['2026-10-01T09:12:04.123Z', null, '2026-10-01T09:12:04.000Z'],
  ['16 Oct 2026, 09:00 CEST', null, '2026-10-16T07:00:00.000Z'],
  // Gmail titles
  ['May 13, 2026, 11:02\u202fPM', 'en', '2026-05-13T21:02:00.000Z'],
  ['Wed, May 13, 2026 at 11:02 PM', 'en', '2026-05-13T21:02:00.000Z'],
  ['Wed, May 13, 2026, 12:02 AM (2 days ago)', 'en', '2026-05-12T22:02:00.000Z'],
  ['2026年5月13日 23:02', 'zh-CN', '2026-05-13T21:02:00.000Z'],
  ['2026年5月13日周三 下午11:02', 'zh-CN', '2026-05-13T21:02:00.000Z'],
  ['2026年5月13日(星期三) 上午10:05', 'zh-CN', '2026-05-13T08:05:00.000Z'],
  ['13. Mai 2026, 23:02', 'de', '2026-05-13T21:02:00.000Z'],
  ['13.05.2026, 23:02 Uhr', 'de', '2026-05-13T21:02:00.000Z'],
  ['Mi., 13. Mai 2026 um 23:02 Uhr', 'de', '2026-05-13T21:02:00.000Z'],
  ['13 mai 2026 23:02', 'fr', '2026-05-13T21:02:00.000Z'],
  ['mer. 13 mai 2026 à 23:02', 'fr', '2026-05-13T21:02:00.000Z'],
  ['13 mai 2026 à 23h02', 'fr', '2026-05-13T21:02:00.000Z'],
  ['13 de mayo de 2026, 23:02', 'es', '2026-05-13T21:02:00.000Z'],
  ['mié, 13 may 2026, 11:02 p. m.', 'es', '2026-05-13T21:02:00.000Z'],
  ['13 mag 2026, 23:02', 'it', '2026-05-13T21:02:00.000Z'],
  ['13 de mai. de 2026, 23:02', 'pt-BR', '2026-05-13T21:02:00.000Z'],
  ['2026年5月13日(水) 23:02', 'ja', '2026-05-13T21:02:00.000Z'],
  ['2026/05/13 23:02', 'ja', '2026-05-13T21:02:00.000Z'],
  ['wo 13 mei 2026 om 23:02', 'nl', '2026-05-13T21:02:00.000Z'],
  ['13 мая 2026 г., 23:02', 'ru', '2026-05-13T21:02:00.000Z'],
  ['2026년 5월 13일 오후 11:02', 'ko', '2026-05-13T21:02:00.000Z'],
  ['5月13日 23:02', 'zh-CN', '2026-05-13T21:02:00.000Z'],
  ['Nov 13', 'en', '2025-11-13'],
  ['Dec 24, 2026', 'en', '2026-12-24'],
  // day and month: only when it cannot be the other way round
  ['13/05/2026 23:02', null, '2026-05-13T21:02:00.000Z'],
  ['05/13/2026 11:02 PM', null, '2026-05-13T21:02:00.000Z'],
  ['05/06/2026 23:02', 'en', null],
  ['05/05/2026', null, '2026-05-05'],
  // nothing to read
  ['31 Feb 2026 09:12', 'en', null],
  ['2026-10-01 25:12', null, null],
  ['last week', 'en', null],
  ['vor 2 Stunden', 'de', null],
  ['1 Oct 2026 09:12 BRT', null, null],
  ['', null, null],
  ['x'.repeat(3000), null, null],
])('%s', (text, language, expected) => {
  expect(readMessageDate(text, { now, tz, language })).toBe(expected);
});

test('the hour that the clocks skip or repeat is still one instant', () => {
  const context = { now: '2026-12-01T00:00:00Z', tz, language: null };
  expect(readMessageDate('2026-03-29 02:30', context)).toMatch(/^2026-03-29T0[01]:30/);
  expect(readMessageDate('2026-10-25 02:30', context)).toMatch(/^2026-10-25T0[01]:30/);
});

test('a zone nobody knows gives nothing', () => {
  expect(
    readMessageDate('2026-10-01 09:12', { now, tz: 'Mars/Olympus', language: null }),
  ).toBeNull();
});

test('no text makes it throw or wait', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_500 }),
    fc.stringMatching(/^[0-9:. ,/年月日apm-]{0,300}$/),
    fc.constantFrom(' '.repeat(2_000), '1'.repeat(2_000), '(('.repeat(1_000), '1 '.repeat(1_000)),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom('de', 'x-y', '', null), (text, language) => {
      const started = performance.now();
      const read = readMessageDate(text, { now, tz, language });
      expect(performance.now() - started).toBeLessThan(500);
      if (read !== null) expect(read).toMatch(/^\d{4}-\d\d-\d\d/);
    }),
  );
});
