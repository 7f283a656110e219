import { describe, expect, test } from 'vitest';
import type { Searched } from './search-words';
import { fitsSearch, parseSearch } from './search-words';

const person = (rest: Partial<Searched> = {}): Searched => ({
  stage: 'active',
  momentum: 'steady',
  tier: 'ordinary',
  care: 'accountable',
  text: 'Mara Lindqvist Tarnfield Outdoor mara@tarnfield.example',
  ...rest,
});
const fits = (text: string, contact: Searched) => fitsSearch(parseSearch(text), contact);

describe('a stage is found by any word that a source has for it', () => {
  const lapsed = person({ stage: 'lapsed', momentum: 'silent' });
  test.each([
    'stage:lapsed',
    'Stage:Lapsed',
    'stage:lost',
    '阶段:流失',
    '阶段：流失',
    '阶段：流失客户',
    'nature:lost',
    '性质:流失',
    '性质：流失客户',
    'kind:lost',
    'ｓｔａｇｅ：ｌａｐｓｅｄ',
  ])('%s', (text) => {
    expect(fits(text, lapsed)).toBe(true);
    expect(fits(text, person())).toBe(false);
  });
});

test('性质:流失 and nature:lost find the same people', () => {
  const people = (['prospect', 'new', 'active', 'loyal', 'lapsed'] as const).map((stage) =>
    person({ stage }),
  );
  const found = (text: string) => people.filter((one) => fits(text, one)).map(({ stage }) => stage);
  expect(found('性质:流失')).toEqual(['lapsed']);
  expect(found('nature:lost')).toEqual(['lapsed']);
  expect(found('性质:现有')).toEqual(['new', 'active']);
  expect(found('性质:长期')).toEqual(['loyal']);
  expect(found('性质:忠诚')).toEqual(['loyal']);
  expect(found('性质:潜在')).toEqual(['prospect']);
});

describe('every axis can be asked for, in both languages', () => {
  test.each<[string, string, Partial<Searched>, Partial<Searched>]>([
    ['period:declining', '时期:退化期', { momentum: 'cooling' }, { momentum: 'steady' }],
    ['period:stable', '时期:稳定', { stage: 'loyal' }, { stage: 'active' }],
    ['momentum:cooling', '势头:降温', { momentum: 'cooling' }, { momentum: 'silent' }],
    ['tier:value', '等级:价值', { tier: 'value' }, { tier: 'potential' }],
    ['tier:potential', '等级：潜力客户', { tier: 'potential' }, { tier: 'ordinary' }],
    ['stars:3', '星级:三星', { tier: 'value' }, { tier: 'ordinary' }],
    ['care:reactive', '关怀:被动型', { care: 'reactive' }, { care: 'basic' }],
    ['type:partner', '类型:伙伴型', { care: 'partner' }, { care: 'basic' }],
    ['kind:important', '性质:重要', { tier: 'value' }, { tier: 'potential' }],
  ])('%s and %s', (english, chinese, fitting, other) => {
    for (const text of [english, chinese]) {
      expect(fits(text, person(fitting))).toBe(true);
      expect(fits(text, person(other))).toBe(false);
    }
  });
});

test('all parts must fit; of several values one is enough', () => {
  expect(fits('stage:active,loyal tier:ordinary tarnfield', person())).toBe(true);
  expect(fits('阶段：忠诚、活跃', person())).toBe(true);
  expect(fits('stage:active tier:value', person())).toBe(false);
  expect(fits('stage:active nobody', person())).toBe(false);
});

test('plain words are found whatever their case and marks', () => {
  const person_ = person({ text: 'Zoë Ångström 沈知遥' });
  expect(fits('zoe ANGSTROM', person_)).toBe(true);
  expect(fits('知遥', person_)).toBe(true);
});

test('nothing typed finds everybody, and so does a wish still being typed', () => {
  expect(fits('', person())).toBe(true);
  expect(fits('   ', person())).toBe(true);
  expect(fits('stage:', person())).toBe(true);
  expect(parseSearch('stage:').unknown).toEqual([]);
});

test('a value that the axis does not have is told, and asks for nothing', () => {
  expect(parseSearch('stage:lpased mara').unknown).toEqual(['stage:lpased']);
  expect(fits('stage:lpased mara', person())).toBe(true);
  expect(parseSearch('stage:lpased,new').unknown).toEqual(['stage:lpased,new']);
});

test('a colon behind another word is text', () => {
  expect(parseSearch('re:order')).toEqual({ wishes: [], words: ['re:order'], unknown: [] });
});

test('who stands nowhere yet is found by no stage', () => {
  const unknown = person({ stage: null, momentum: null, tier: null });
  for (const text of ['stage:prospect', '性质:潜在', 'period:probing', 'tier:value', 'stars:1']) {
    expect(fits(text, unknown)).toBe(false);
  }
});
