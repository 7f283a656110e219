import type { Language } from '@/lib/i18n/language';

const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';
const DATE_ONLY = /^\d{4}-\d\d-\d\d$/;

/**
 * A date or an instant as LOOK.md writes it, kept on one line: `Thu 19 Nov`, `11月19日（周四）`;
 * with the year when it is not this one.
 */
export function formatDay(at: string, language: Language, tz: string, now = new Date()): string {
  const isDate = DATE_ONLY.test(at);
  const date = new Date(isDate ? `${at}T12:00:00Z` : at);
  if (Number.isNaN(date.getTime())) return at;
  const zone = isDate ? 'UTC' : tz;
  const part = (options: Intl.DateTimeFormatOptions, tag: string) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: zone }).format(date);
  const year = part({ year: 'numeric' }, 'en-GB');
  const thisYear = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: tz }).format(now);
  const isThisYear = year === thisYear;
  if (language === 'zh_CN') {
    const day = `${isThisYear ? '' : `${year}年`}${part({ month: 'numeric' }, 'en-GB')}月${part({ day: 'numeric' }, 'en-GB')}日`;
    const weekday = isThisYear ? `（${part({ weekday: 'short' }, 'zh-CN')}）` : '';
    return [...`${day}${weekday}`].join(WORD_JOINER);
  }
  const words = [
    isThisYear ? part({ weekday: 'short' }, 'en-GB') : '',
    part({ day: 'numeric' }, 'en-GB'),
    part({ month: 'short' }, 'en-GB').slice(0, 3),
    isThisYear ? '' : year,
  ];
  return words.filter((word) => word !== '').join(NO_BREAK_SPACE);
}

/** The hour and minute of an instant, `10:42`. */
export function formatTime(at: string, tz: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: tz,
  }).format(new Date(at));
}
