import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Contact } from '@/lib/domain/contact';
import { evaluate } from '@/lib/domain/evaluate';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { Language } from '@/lib/i18n/language';
import { loadLaterWords, loadWords, translator } from '@/lib/i18n/language';
import { NOW, randomContacts } from '@/tests/tools/random-contacts';
import { formatDay } from './format-day';
import { groundWords, variantGround } from './ground-words';
import { dueWords, playWords } from './play-words';
import { reasonWords } from './reason-words';
import { consideredWords, goesByWords, heldWords } from './why-words';
import type { Words } from './words';

const MARA: Contact = {
  id: 'mara',
  capturedAt: NOW,
  fields: {
    name: {
      kind: 'name',
      value: 'Mara',
      evidence: { part: 'rep', confidence: 'high', origin: null, seenAt: NOW },
    },
  },
  neverLog: false,
  doNotContact: false,
};

const wordsIn = (language: Language): Words => ({
  language,
  tz: 'UTC',
  vocabulary: 'stages',
  t: translator(language),
  day: (at) => formatDay(at, language, 'UTC', new Date(NOW)),
});

beforeAll(async () => {
  await loadWords('zh_CN');
  await Promise.all([loadLaterWords('en'), loadLaterWords('zh_CN')]);
});

const UNTOLD = /\{\{|undefined|NaN|null|Infinity|[(（“《][)）”》]|\s[.,;:]|[ ]{2}|^\s|^$/;

test.each<Language>(['en', 'zh_CN'])(
  'every suggestion, reason and hold is a whole sentence in %s, whoever it is about',
  (language) => {
    const words = wordsIn(language);
    const told = new Set<string>();
    fc.assert(
      fc.property(randomContacts(PLAY_IDS), ({ facts, config }) => {
        const { ranked, primary, reasons, held, considered } = evaluate(facts, config, NOW);
        const about = { contact: MARA, facts: [], tasks: [], now: NOW };
        const sentences = [
          ...[...ranked, primary].flatMap((play) => {
            told.add(play.play);
            const fact = playWords(play, about, words);
            const ground = groundWords(play, NOW, words);
            return ground === undefined ? [fact] : [fact, ground];
          }),
          ...ranked.map((play) => goesByWords(play, words)),
          ...considered.map((each) => consideredWords(each, words)),
          ...reasons.map((reason) => reasonWords(reason, words)),
          ...held.map((each) => heldWords(each, words)),
        ];
        expect(sentences.filter((sentence) => UNTOLD.test(sentence))).toEqual([]);
      }),
      // Always the same contacts: every play must be among them.
      { numRuns: 3_000, seed: 20261122 },
    );
    expect(PLAY_IDS.filter((id) => !told.has(id))).toEqual([]);
  },
);

test('a date that is due and a ground beside it are told as the rep reads them', () => {
  const words = wordsIn('en');
  const facts = {
    interactions: [{ id: 'm', at: '2026-10-01', dir: 'out' as const }],
    purchases: [{ id: 'p', at: '2026-11-01', amount: 100 }],
    tasks: [{ id: 't', dueAt: '2026-11-17' }],
  };
  const { ranked } = evaluate(facts, { purchaseTracking: false }, NOW);
  const task = { id: 't', contactId: 'mara', text: 'the autumn swatches', createdAt: NOW };
  const tasks = [{ ...task, dueAt: '2026-11-17', doneAt: null, promised: true }];
  const about = { contact: MARA, facts: [], tasks, now: NOW };
  const told = ranked.map((play) => [
    playWords(play, about, words),
    groundWords(play, NOW, words),
    dueWords(play, words)?.words,
  ]);
  expect(told).toEqual([
    ['You promised Mara by Tue\u00a017\u00a0Nov: the autumn swatches', undefined, '3 days late'],
    ['Your mail to Mara of Thu\u00a01\u00a0Oct has no answer yet.', undefined, undefined],
    [
      'Mara bought on Sun\u00a01\u00a0Nov and has not said how it was.',
      'Accountable care: call, and ask whether all is as expected.',
      undefined,
    ],
  ]);
});

test.each<[Language, string | null, string]>([
  ['en', 'EUR', 'Bought for €1,300.00 in the last 12 months.'],
  ['en', null, 'Bought for 1,300 in the last 12 months.'],
  ['zh_CN', 'CNY', '近12\u2060个月购买¥1,300.00。'],
])('an amount is told with the currency that is known: %s, %s', (language, currency, sentence) => {
  const worth = { id: 'worth', facts: { amount: 1_300, currency } } as const;
  expect(variantGround(worth, wordsIn(language), String)).toBe(sentence);
});
