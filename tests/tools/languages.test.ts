import { describe, expect, it } from 'vitest';
import { compareWords, findLanguageFaults } from './languages';

const NAMES = ['en', 'zh'] as const;

describe('languages in step', () => {
  it('pass with the same keys, one plural form more in English', () => {
    const en = { card: { save: 'Save', days_one: '{{count}} day', days_other: '{{count}} days' } };
    const zh = { card: { save: '保存', days_other: '{{count}} 天' } };
    expect(compareWords(en, zh, NAMES)).toEqual([]);
  });

  it('name the key that one of them lacks', () => {
    expect(compareWords({ a: 'A', b: { c: 'C' } }, { a: '甲', d: '丁' }, NAMES)).toEqual([
      'zh has no "b.c"',
      'en has no "d"',
    ]);
  });

  it('name the placeholder that differs', () => {
    expect(compareWords({ a: '{{name}}, $DAYS$' }, { a: '{{who}}' }, NAMES)).toEqual([
      '"a" fills in {DAYS,name} in en but {who} in zh',
    ]);
  });

  it('do not pass in silence when the files are missing', async () => {
    expect(await findLanguageFaults('/nowhere')).toContain(
      'lib/i18n/en.ts is missing: both languages need it',
    );
  });
});
