import { dateOfDay, readMoment } from '@/lib/base/days';
import { nextBirthday, readBirthday, readBirthdays } from '@/lib/domain/birthday';
import type { BirthdayKept } from '@/lib/domain/birthday-kept';
import { birthdayFacts } from '@/lib/domain/birthday-kept';
import type { Moment } from '@/lib/domain/moment';
import { languageTag } from '@/lib/i18n/language';
import type { Words } from './words';

/** A birthday as it is kept; of a lunar one also on which day it falls next. */
export function birthdayWords(kept: BirthdayKept, moment: Moment, words: Words): string {
  const { t, day, language } = words;
  if ('solar' in kept) {
    if (kept.solar.length === 10) return day(kept.solar);
    const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const date = new Date(`2000-${kept.solar}T00:00:00Z`);
    return new Intl.DateTimeFormat(languageTag(language), options).format(date);
  }
  const { month, day: date, leap } = kept.lunar;
  const birthday = t(leap ? 'add.lunarLeapDay' : 'add.lunarDay', { month, day: date });
  const next = nextDay(kept, moment);
  return next ? t('add.nextBirthday', { birthday, date: day(next) }) : birthday;
}

function nextDay(kept: BirthdayKept, moment: Moment): string | undefined {
  const today = readMoment(moment.now, moment.tz)?.day;
  const facts = birthdayFacts(kept, moment);
  const birthday = readBirthdays(facts.birthdays) ?? readBirthday(facts.birthday);
  if (today === undefined || !birthday) return undefined;
  const next = nextBirthday(birthday, today);
  return Number.isFinite(next) ? dateOfDay(next) : undefined;
}
