import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Momentum, Stage, Tier } from './axes';
import { stage as stages, tier as tiers } from './axes';

const MOMENTA: Momentum[] = ['none', 'warming', 'steady', 'cooling', 'silent'];

import { kindOf, natureOf, periodOf, standWord, starsOf, VOCABULARIES } from './vocabulary';

describe('one stage in every word that is asked for', () => {
  test.each<[Stage, string, string, string, string]>([
    ['prospect', 'potential', 'potential', 'potential', 'probing'],
    ['new', 'existing', 'new', 'new', 'forming'],
    ['active', 'existing', 'new', 'new', 'forming'],
    ['loyal', 'longTerm', 'loyal', 'loyal', 'stable'],
    ['lapsed', 'lost', 'lost', 'lost', 'lapsed'],
  ])('%s and steady, of ordinary tier', (stage, ...words) => {
    const stand = { stage, momentum: 'steady', tier: 'ordinary' } as const;
    expect(VOCABULARIES.map((vocabulary) => standWord(stand, vocabulary))).toEqual([
      stage,
      ...words,
    ]);
  });
});

describe('the periods heed where it is going', () => {
  test.each<[Stage, Momentum, string | null]>([
    ['prospect', 'none', 'probing'],
    ['prospect', 'silent', 'probing'],
    ['new', 'none', 'forming'],
    ['new', 'warming', 'forming'],
    ['new', 'cooling', 'declining'],
    ['active', 'steady', 'forming'],
    ['active', 'silent', 'declining'],
    ['loyal', 'warming', 'stable'],
    ['loyal', 'steady', 'stable'],
    ['loyal', 'cooling', 'declining'],
    ['loyal', 'none', null],
    ['lapsed', 'silent', null],
  ])('%s and %s', (stage, momentum, period) => {
    expect(periodOf({ stage, momentum })).toBe(period);
  });
});

test.each<[Stage, Tier, string]>([
  ['active', 'value', 'important'],
  ['loyal', 'value', 'important'],
  ['loyal', 'potential', 'loyal'],
  ['prospect', 'value', 'potential'],
  ['lapsed', 'value', 'lost'],
])('important is who is there and of value: %s, %s', (stage, tier, kind) => {
  expect(kindOf({ stage, tier })).toBe(kind);
});

test('three stars for value, two for potential, one for ordinary', () => {
  expect(tiers.options.map(starsOf)).toEqual([3, 2, 1]);
});

test('wherever somebody stands, every vocabulary has a word for it', () => {
  const stands = fc.record({
    stage: fc.constantFrom(...stages.options),
    momentum: fc.constantFrom(...MOMENTA),
    tier: fc.constantFrom(...tiers.options),
  });
  fc.assert(
    fc.property(stands, fc.constantFrom(...VOCABULARIES), (stand, vocabulary) => {
      expect(standWord(stand, vocabulary)).not.toBe('');
      expect(natureOf(stand)).toBeDefined();
    }),
  );
});
