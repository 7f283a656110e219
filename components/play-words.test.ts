import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Contact } from '@/lib/domain/contact';
import { evaluate } from '@/lib/domain/evaluate';
import { PLAY_IDS } from '@/lib/domain/plays/list';
import type { Language } from '@/lib/i18n/language';
import { loadWords, translator } from '@/lib/i18n/language';
import { NOW, randomContacts } from '@/tests/tools/random-contacts';
import { formatDay } from './format-day';
import { groundWords } from './ground-words';
import { heldWords, playWords } from './play-words';
import { reasonWords } from './reason-words';
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

beforeAll(() => loadWords('zh_CN'));

const UNTOLD = /\{\{|undefined|NaN|null|Infinity|[(（“《][)）”》]|\s[.,;:]|[ ]{2}|^\s|^$/;

test.each<Language>(['en', 'zh_CN'])(
  'every suggestion, reason and hold is a whole sentence in %s, whoever it is about',
  (language) => {
    const words = wordsIn(language);
    const told = new Set<string>();
    fc.assert(
      fc.property(randomContacts(PLAY_IDS), ({ facts, config }) => {
        const { ranked, primary, reasons, held } = evaluate(facts, config, NOW);
        const about = { contact: MARA, facts: [], now: NOW };
        const sentences = [
          ...[...ranked, primary].flatMap((play) => {
            told.add(play.play);
            const { fact, ground } = playWords(play, about, words);
            return ground === undefined ? [fact] : [fact, ground];
          }),
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
  const about = { contact: MARA, facts: [], now: NOW };
  expect(ranked.map((play) => playWords(play, about, words))).toEqual([
    { fact: 'You promised Mara something by Tue\u00a017\u00a0Nov. It is late.' },
    {
      fact: 'Your mail to Mara of Thu\u00a01\u00a0Oct has no answer yet.',
    },
    {
      fact: 'Mara bought on Sun\u00a01\u00a0Nov and has not said how it was.',
      ground: 'Accountable care: call, and ask whether all is as expected.',
    },
  ]);
});

test.each<[Language, string | null, string]>([
  ['en', 'EUR', 'Bought for €1,300.00 in the last 12 months.'],
  ['en', null, 'Bought for 1,300 in the last 12 months.'],
  ['zh_CN', 'CNY', '近12\u2060个月购买¥1,300.00。'],
])('an amount is told with the currency that is known: %s, %s', (language, currency, sentence) => {
  const worth = { id: 'worth', facts: { amount: 1_300, currency } } as const;
  expect(groundWords(worth, wordsIn(language), String)).toBe(sentence);
});
