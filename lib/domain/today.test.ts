import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { round6 } from '@/lib/base/round';
import type { Stage, Tier } from './axes';
import { FIT_ALL, FIT_DONE } from './params';
import type { PlayId } from './plays/list';
import { isOwed, PLAY_IDS } from './plays/list';
import type { Candidate, Decider, KeptPlay, Today } from './today';
import { orderToday } from './today';

const USUAL_FIT = FIT_DONE / FIT_ALL;

/** `anna active value: greet .4 1, upsell .5 .7 .9`: play, value, urgency, fit; best first. */
function candidate(line: string): Candidate {
  const [who = '', plays = ''] = line.split(': ');
  const [contactId = '', stage = '', tier = 'ordinary'] = who.split(' ');
  const ranked = plays.split(', ').map((words): KeptPlay => {
    const [play, ...numbers] = words.split(' ');
    const [value = 0, urgency = 0, fit = USUAL_FIT] = numbers.map(Number);
    const score = round6(value * urgency * fit);
    return { play: play as PlayId, evidence: '*', value, urgency, fit, score };
  });
  return { contactId, stage: stage as Stage, tier: tier as Tier, ranked };
}
const listed = ({ rows }: Today) => rows.map(({ contactId, play }) => `${contactId} ${play}`);
const order = (lines: string[], options = {}) => orderToday(lines.map(candidate), options);
const below = (today: Today, index: number): Decider | undefined =>
  today.rows[index]?.why.flatMap((reason) => (reason.code === 'below' ? [reason.by] : []))[0];

describe('the order of Today', () => {
  test('is that of the engine: by score, and equals in the order of plays', () => {
    const today = order([
      'c active: reconnect .45 .4',
      'a active: greet .4 .6',
      'b active: reply .95 .8',
      'd active: upsell .4 .6',
    ]);
    expect(listed(today)).toEqual(['b reply', 'd upsell', 'a greet', 'c reconnect']);
  });

  test('A2-42: at equal urgency existing customers stand before new ones', () => {
    const today = order([
      'new new potential: greet .34 1',
      'mail prospect: reply .95 .8',
      'old active: greet .28 1',
      'regular loyal: reply .95 .8',
    ]);
    expect(listed(today)).toEqual(['regular reply', 'mail reply', 'old greet', 'new greet']);
    expect(below(today, 1)).toBe('existingFirst');
    expect(below(today, 3)).toBe('existingFirst');
  });

  test('a courtesy to an old customer does not outrank the answer that a new one waits for', () => {
    const today = order(['old loyal value: greet .4 1', 'new prospect: reply .95 1']);
    expect(listed(today)).toEqual(['new reply', 'old greet']);
  });

  test('of equals the customer of more worth comes first', () => {
    const today = order(['a active ordinary: promise .9 1', 'b active value: promise .9 1']);
    expect(listed(today)).toEqual(['b promise', 'a promise']);
    expect(below(today, 1)).toBe('tier');
  });

  test('what the rep takes up rises, and a kind that is wanted from nobody is left out', () => {
    const learnt = order(['a active: greet .4 .8 .2', 'b active: upsell .4 .7 .9']);
    expect(listed(learnt)).toEqual(['b upsell', 'a greet']);
    expect(below(learnt, 1)).toBe('habit');
    expect(learnt.rows[0]?.why).toContainEqual({ code: 'habit', taken: 'often' });
    const muted = order(['a active: greet .4 .8, upsell .4 .1', 'b active: greet .4 .7'], {
      muted: ['greet'],
    });
    expect(listed(muted)).toEqual(['a upsell']);
  });
});

describe('every place is explained', () => {
  test.each<[string, string[], Decider]>([
    ['less urgent', ['a active: upsell .5 .7', 'b active: upsell .5 .3'], 'urgency'],
    ['worth less', ['a active: winBack .75 .6', 'b active: greet .4 .6'], 'worth'],
    ['another kind', ['a active: upsell .4 .6', 'b active: greet .4 .6'], 'kind'],
    ['all the same', ['a active: greet .4 .6', 'b active: greet .4 .6'], 'nothing'],
  ])('below another because it is %s', (_, lines, by) => expect(below(order(lines), 1)).toBe(by));

  test('with what is owed, how urgent it is, and whose tier weighed in', () => {
    const [first, second] = order(['a prospect: reply .95 .6', 'b active value: greet .4 .2']).rows;
    expect(first?.why).toEqual([{ code: 'owed' }, { code: 'urgency', level: 'soon' }]);
    expect(second?.why).toEqual([
      { code: 'urgency', level: 'canWait' },
      { code: 'tier', tier: 'value' },
      { code: 'below', contactId: 'a', by: 'urgency' },
    ]);
  });
});

describe('the bound of a day', () => {
  const proposals = Array.from({ length: 30 }, (_, i) => `p${i + 10} prospect: firstTouch .42 .9`);
  const owed = Array.from({ length: 20 }, (_, i) => `o${i + 10} prospect: reply .95 .6`);

  test('twelve proposals a day come up, the best ones; what is left is told', () => {
    const today = order([...proposals, 'best active value: winBack .75 1']);
    expect(today.rows).toHaveLength(12);
    expect(today.rows[0]?.contactId).toBe('best');
    expect(today.left).toHaveLength(19);
  });

  test('those answered today count: doing them does not bring up the next twelve', () => {
    expect(order(proposals, { answered: 5 }).rows).toHaveLength(7);
    expect(order(proposals, { answered: 40 }).rows).toHaveLength(0);
  });

  test('what is owed to somebody is always listed', () => {
    const today = order([...proposals, ...owed], { answered: 40 });
    expect(today.rows).toHaveLength(20);
    expect(today.rows.every(({ play }) => isOwed(play))).toBe(true);
  });
});

const candidates = fc.uniqueArray(
  fc.record({
    contactId: fc.string({ minLength: 1, maxLength: 4 }),
    stage: fc.constantFrom<Stage>('prospect', 'new', 'active', 'loyal', 'lapsed'),
    tier: fc.constantFrom<Tier>('value', 'potential', 'ordinary'),
    ranked: fc.array(
      fc.record({
        play: fc.constantFrom(...PLAY_IDS),
        evidence: fc.constant('*'),
        score: fc.constantFrom(0.1, 0.3, 0.5, 0.7),
        value: fc.constantFrom(0.4, 0.5, 0.95, 1),
        urgency: fc.constantFrom(0.2, 0.6, 0.95, 1),
        fit: fc.constantFrom(USUAL_FIT, 0.9),
      }),
      { maxLength: 3 },
    ),
  }),
  { selector: (each) => each.contactId, maxLength: 30 },
);

describe('laws', () => {
  test('the same list in whatever order the contacts come, nobody twice, nobody lost', () => {
    fc.assert(
      fc.property(candidates, fc.nat({ max: 20 }), (some, answered) => {
        const today = orderToday(some, { answered });
        expect(orderToday(some.toReversed(), { answered })).toEqual(today);
        const ids = [...today.rows, ...today.left].map((row) => row.contactId);
        const due = some.filter(({ ranked }) => ranked.length > 0).map((each) => each.contactId);
        expect(ids.sort()).toEqual(due.sort());
      }),
    );
  });

  test('no new customer stands before an existing one of the same urgency', () => {
    fc.assert(
      fc.property(candidates, (some) => {
        const singles = some.map((each) => ({ ...each, ranked: each.ranked.slice(0, 1) }));
        const { rows, left } = orderToday(singles);
        const urgencyOf = (id: string) =>
          singles.find((each) => each.contactId === id)?.ranked[0]?.urgency;
        const isExisting = (id: string) =>
          ['active', 'loyal'].includes(singles.find((each) => each.contactId === id)?.stage ?? '');
        // The bound of the day takes rows out of the order; it is restored by its own chain.
        const all = inOrder([...rows, ...left]);
        all.forEach((row, index) => {
          for (const later of all.slice(index + 1)) {
            const isSameGroup =
              isOwed(row.play) === isOwed(later.play) &&
              urgencyOf(row.contactId) === urgencyOf(later.contactId);
            if (isSameGroup && isExisting(later.contactId))
              expect(isExisting(row.contactId)).toBe(true);
          }
        });
      }),
    );
  });
});

/** Each row names the one above it. */
function inOrder(rows: readonly Today['rows'][number][]): Today['rows'][number][] {
  const above = (row: Today['rows'][number]) =>
    row.why.flatMap((reason) => (reason.code === 'below' ? [reason.contactId] : []))[0];
  const byAbove = new Map(rows.map((row) => [above(row), row]));
  const chain: Today['rows'][number][] = [];
  for (let row = byAbove.get(undefined); row; row = byAbove.get(row.contactId)) chain.push(row);
  expect(chain).toHaveLength(rows.length);
  return chain;
}
