import { describe, expect, it } from 'vitest';
import { loadLaterWords, loadWords, translator } from './language';
import { wordBook } from './translate';

const book = wordBook('en-GB');
book.add({
  plain: 'Desk',
  group: { inner: 'From {{who}} to {{who}} on {{day}}' },
  mail_one: '{{count}} mail',
  mail_other: '{{count}} mails',
});
const t = book.translate;

describe('words', () => {
  it('are found by their key', () => {
    expect(t('plain')).toBe('Desk');
  });

  it('have their blanks filled, each time one stands there', () => {
    expect(t('group.inner', { who: 'Ada', day: 'Monday' })).toBe('From Ada to Ada on Monday');
  });

  it('leave a blank empty that nothing is known for', () => {
    expect(t('group.inner', { who: 'Ada', day: undefined })).toBe('From Ada to Ada on ');
  });

  it('take what stands in a blank as text', () => {
    const who = '{{day}} $& <b>';
    expect(t('group.inner', { who, day: 'x' })).toBe(`From ${who} to ${who} on x`);
  });

  it.each([
    [0, '0 mails'],
    [1, '1 mail'],
    [2, '2 mails'],
  ])('choose the plural of %d', (count, words) => {
    expect(t('mail', { count })).toBe(words);
  });

  it('of later parts come along with every language once they were asked for', async () => {
    await loadLaterWords('en');
    await loadWords('zh_CN');
    expect(translator('en')('desk.contacts')).toBe('All contacts');
    expect(translator('zh_CN')('desk.contacts')).not.toBe('desk.contacts');
  });

  it('have one form for every number in Chinese', async () => {
    await loadWords('zh_CN');
    await loadLaterWords('zh_CN');
    const zh = translator('zh_CN');
    expect(zh('people.title', { count: 1 })).toContain('1');
    expect(zh('people.title', { count: 1 }).replace('1', '7')).toBe(
      zh('people.title', { count: 7 }),
    );
  });
});
