import { describe, expect, test } from 'vitest';
import { dateOfDay, readMoment } from '@/lib/base/days';
import { inWords, told } from '@/tests/tools/told';
import type { ContactFacts, PurchaseEntry } from './contact-facts';
import { evaluate } from './evaluate';
import type { ModelConfig } from './model-config';

/** What a file, an import or a clock may bring: a clear answer, and the same for the same facts. */

const NOW = '2026-11-20T12:00:00Z';
const BUYING: ModelConfig = { purchaseTracking: true, valueCutoff: 1_000 };

const run = (facts: ContactFacts, config: ModelConfig = BUYING, now = NOW, tz = 'UTC') =>
  evaluate(facts, config, now, { tz });
const story = (lines: string, config?: ModelConfig) => run(told(lines.split(' · ')), config);

describe('dates that are none', () => {
  test.each([
    ['30 February', 'in 2026-02-30'],
    ['29 February of a common year', 'in 2026-02-29T10:00:00Z'],
    ['31 April', 'bought 2026-04-31'],
    ['a time without a zone', 'in 2026-11-19T10:00:00'],
    ['a word', 'said yesterday 1'],
  ])('a fact on %s is not known', (_, line) => {
    expect(inWords(story(`saved 2026-11-20 · ${line}`))).toBe('prospect none: firstTouch');
  });

  test('a promise keeps its day though the day it was made on is none; without a due day it is none', () => {
    expect(inWords(story('saved 2026-11-20 · promised 2026-02-30 2026-11-20'))).toBe(
      'prospect none: promise f2, firstTouch',
    );
    expect(inWords(story('saved 2026-11-20 · promised 2026-11-01 2026-11-31'))).toBe(
      'prospect none: firstTouch',
    );
  });

  test.each(['02-30', '13-01', '1990-00-10', 'May 3', '11/20', ''])('no birthday on %j', (text) => {
    expect(run({ capturedAt: '2026-11-20', birthday: text }).ranked).toHaveLength(1);
  });

  test('a birthday of 29 February is kept on the 28th in common years', () => {
    const born = { capturedAt: '2020-01-01', birthday: '1992-02-29' };
    const greeting = (now: string) =>
      run(born, BUYING, now).ranked.find(({ play }) => play === 'greet')?.facts;
    expect(greeting('2027-02-24')).toBeUndefined();
    expect(greeting('2027-02-25')).toEqual({ inDays: 3 });
    expect(greeting('2027-02-28')).toEqual({ inDays: 0 });
    expect(greeting('2027-03-01')).toBeUndefined();
    expect(greeting('2028-02-28')).toEqual({ inDays: 1 });
    expect(greeting('2028-02-29')).toEqual({ inDays: 0 });
  });

  test('a birthday in January is near at the end of December', () => {
    const { ranked } = run({ birthday: '01-01' }, BUYING, '2026-12-30');
    expect(ranked.find(({ play }) => play === 'greet')?.facts).toEqual({ inDays: 2 });
  });

  test('what is asked on no day, or in no zone, is refused and not answered for another', () => {
    expect(() => run({}, BUYING, '2026-02-30')).toThrow(/Not a date or an instant: 2026-02-30/);
    expect(() => run({}, BUYING, NOW, 'Mars/Olympus')).toThrow(/Mars\/Olympus/);
  });
});

describe('amounts', () => {
  const stageOf = (lines: string) => story(lines).stage;

  test.each(['bought 2026-11-01 0', 'bought 2026-11-01 -50', 'bought 2026-11-01 Infinity'])(
    '%s is no purchase',
    (line) => {
      expect(story(line).reasons).toEqual([{ code: 'NO_PURCHASE' }]);
      expect(story(line).signals.silentDays).toBeNull();
    },
  );

  test('nothing is added that was given back, and a refund of nothing is no trouble', () => {
    expect(story('bought 2026-11-01 900 · refunded 2026-11-02 2026-11-10').tier).not.toBe('value');
    const free = { id: 'p', at: '2026-11-01', amount: 0, refundedAt: '2026-11-19' };
    expect(run({ purchases: [free] }).ranked.map(({ play }) => play)).not.toContain('resolve');
    expect(stageOf('refunded 2026-11-02 2026-11-21')).toBe('new');
    expect(stageOf('refunded 2026-11-02 2026-11-20')).toBe('prospect');
  });

  test('a refund whose day is none counts from the purchase', () => {
    const bought = {
      id: 'p',
      at: '2026-11-15',
      amount: 9,
      refunded: true,
      refundedAt: '2026-11-31',
    };
    const { primary } = run({ purchases: [bought] });
    expect([primary.play, primary.facts]).toEqual(['resolve', { kind: 'refund', daysAgo: 5 }]);
  });

  test('days between purchases that are none leave the model its own', () => {
    const limit = (repurchaseDays: number) =>
      story('bought 2026-11-01 1', { purchaseTracking: true, repurchaseDays }).reasons[1];
    const ninety = { code: 'FIRST_PURCHASE_RECENT', limitDays: 180 };
    expect([0, -5, Number.NaN, Infinity].map(limit)).toEqual([ninety, ninety, ninety, ninety]);
    expect(limit(30)).toEqual({ ...ninety, limitDays: 60 });
  });

  test('the last cent counts, in whatever order amounts come', () => {
    const amounts = [0.1, 0.2, 0.3, 0.1, 0.2, 0.1];
    const purchases = amounts.map((amount) => ({ at: '2026-11-01', amount }));
    const tier = (list: PurchaseEntry[], valueCutoff: number) =>
      run({ purchases: list }, { purchaseTracking: true, valueCutoff }).tier;
    expect(tier(purchases, 1)).toBe('value');
    expect(tier(purchases.toReversed(), 1)).toBe('value');
    expect(tier(purchases, 1.000001)).not.toBe('value');
  });
});

describe('currencies are never added up', () => {
  const tierIn = (currency: string | undefined, lines: string) =>
    story(lines, { ...BUYING, currency }).tier;

  test.each<[string, string | undefined, string, boolean]>([
    ['all in the rep’s own', 'EUR', 'bought 2026-03-01 600 EUR · bought 2026-05-01 400 EUR', true],
    ['however it is written', 'eur', 'bought 2026-03-01 1000 EUR', true],
    ['half in another', 'EUR', 'bought 2026-03-01 600 EUR · bought 2026-05-01 600 USD', false],
    ['much in another', 'EUR', 'bought 2026-03-01 50000 JPY', false],
    [
      'enough in the own, beside another',
      'EUR',
      'bought 2026-03-01 1000 · bought 2026-05-01 9 USD',
      true,
    ],
    [
      'an amount that names none is in the own',
      'EUR',
      'bought 2026-03-01 400 · bought 2026-05-01 600 EUR',
      true,
    ],
    [
      'no own is named: what names none counts',
      undefined,
      'bought 2026-03-01 1000 · bought 2026-05-01 9 USD',
      true,
    ],
    ['no own is named: what names one does not', undefined, 'bought 2026-03-01 5000 USD', false],
  ])('%s', (_, currency, lines, isValue) => {
    expect(tierIn(currency, lines) === 'value').toBe(isValue);
  });

  test('a purchase in any currency is one all the same', () => {
    const { reasons } = story('bought 2026-05-01 9 USD · bought 2026-10-01 900 JPY');
    expect(reasons[0]).toEqual({ code: 'PURCHASES', n: 2, lastDaysAgo: 50 });
  });
});

describe('many, twice, late', () => {
  const TODAY = readMoment(NOW, 'UTC')?.day ?? Number.NaN;
  const many = (count: number): ContactFacts => {
    const at = (index: number) => dateOfDay(TODAY - ((index * 7919) % 2_000));
    const ids = Array.from({ length: count }, (_, index) => index);
    return {
      capturedAt: '2020-01-01',
      interactions: ids
        .filter((id) => id % 10 !== 3)
        .map((id) => ({ id: `i${id}`, at: at(id), dir: id % 3 ? 'in' : 'out' })),
      purchases: ids
        .filter((id) => id % 10 === 3)
        .map((id) => ({ id: `p${id}`, at: at(id), amount: 1 + (id % 7) })),
      tasks: ids.slice(0, 500).map((id) => ({ id: `t${id}`, dueAt: at(id) })),
    };
  };

  test('ten thousand facts on one contact are one contact', () => {
    const facts = many(10_000);
    const standing = run(facts);
    expect([standing.stage, standing.momentum, standing.tier]).toEqual([
      'loyal',
      'steady',
      'value',
    ]);
    const shuffled = {
      ...facts,
      interactions: facts.interactions?.toReversed(),
      purchases: facts.purchases?.toReversed(),
      tasks: facts.tasks?.toReversed(),
    };
    expect(run(shuffled)).toEqual(standing);
  });

  test('a fact that comes twice counts once, the first of its id', () => {
    const once = 'bought 2026-11-01 600';
    expect(story(`${once} · ${once}`).tier).toBe('value');
    const [bought] = told([once]).purchases ?? [];
    if (!bought) throw new Error('no purchase was told');
    expect(run({ purchases: [bought, bought] }).tier).not.toBe('value');
    expect(run({ purchases: [bought, { ...bought, amount: 9_000 }] }).tier).not.toBe('value');
  });

  test('a chain of corrections leaves the last, and one that only removes leaves nothing', () => {
    const purchases: PurchaseEntry[] = [
      { id: 'a', at: '2026-11-01', amount: 5_000 },
      { id: 'b', at: '2026-11-02', amount: 6_000, replaces: 'a' },
      { id: 'c', at: '2026-11-03', amount: 7, replaces: 'b' },
    ];
    expect(run({ purchases }).reasons[0]).toMatchObject({ n: 1, lastDaysAgo: 17 });
    expect(run({ purchases }).tier).not.toBe('value');
    const removed = [
      ...purchases,
      { id: 'd', at: '2026-11-04', amount: 0, replaces: 'c', void: true },
    ];
    expect(run({ purchases: removed }).reasons).toEqual([{ code: 'NO_PURCHASE' }]);
  });

  test('what happens tomorrow has not happened; a promise for tomorrow is due', () => {
    const ahead =
      'saved 2026-11-20 · in 2026-11-21 · bought 2026-11-21 · said 2026-11-21 1 · promised 2026-11-21 2026-11-20';
    expect(inWords(story(ahead))).toBe('prospect none: firstTouch');
    expect(story('saved 2026-11-20 · promised 2026-11-20 2026-11-21').primary).toMatchObject({
      play: 'promise',
      facts: { dueInDays: 1 },
    });
  });
});

describe('midnight and clock changes', () => {
  const silentDays = (at: string, now: string, tz: string) =>
    run({ interactions: [{ id: 'i', at, dir: 'in' }] }, BUYING, now, tz).signals.silentDays;

  test.each([
    ['2026-11-19T23:59:59Z', '2026-11-20T00:00:00Z', 'UTC', 1, 'a second apart, a day apart'],
    ['2026-11-19T23:59:59Z', '2026-11-20T00:00:00Z', 'Asia/Shanghai', 0, 'the same morning there'],
    [
      '2026-10-25T00:30:00+02:00',
      '2026-10-26T00:15:00+01:00',
      'Europe/Berlin',
      1,
      'the day of 25 hours',
    ],
    [
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
      'Europe/Berlin',
      0,
      'the hour that comes twice',
    ],
    [
      '2026-03-29T00:30:00+01:00',
      '2026-03-30T00:15:00+02:00',
      'Europe/Berlin',
      1,
      'the day of 23 hours',
    ],
    [
      '2026-11-19T12:00:00+14:00',
      '2026-11-19',
      'Pacific/Kiritimati',
      0,
      'the first zone of the day',
    ],
    ['2026-11-19T12:00:00Z', '2026-11-19', 'Pacific/Pago_Pago', 0, 'and the last'],
  ])('from %s to %s in %s it is %i days: %s', (at, now, tz, days) => {
    expect(silentDays(at, now, tz)).toBe(days);
  });

  test('a fact of later today counts, whatever its hour', () => {
    const facts = told(['in 2026-11-20T23:00:00Z']);
    expect(run(facts, BUYING, '2026-11-20T01:00:00Z').primary.play).toBe('reply');
  });
});
