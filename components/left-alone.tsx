import { useState } from 'react';
import { snoozeContact } from '@/lib/app/snooze-contact';
import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import { leftAloneUntil } from '@/lib/domain/left-alone';
import { SNOOZE_MAX_DAYS } from '@/lib/domain/params';
import { useActs } from './acts';
import { useMoment } from './moment';
import { OtherDay } from './other-day';
import { useWords } from './words';

/** The wish to leave a person alone for a while: until when, or the end of it. */
export function LeftAlone({ contact }: { contact: Contact }) {
  const { t, day } = useWords();
  const acts = useActs();
  const moment = useMoment();
  const [isAsking, setIsAsking] = useState(false);
  const who = contactTitle(contact);
  const until = leftAloneUntil(contact, moment);
  const today = dayOfInstant(Date.parse(moment.now), moment.tz);
  const leave = (date: string | null) => {
    setIsAsking(false);
    void acts.run((now) => snoozeContact(contact.id, date, now));
  };
  if (until) {
    return (
      <>
        <p className="alone">{t('alone.is', { who, date: day(until) })}</p>
        <p className="small">{t('alone.but')}</p>
        <button type="button" className="btn pull" onClick={() => leave(null)}>
          {t('alone.end')}
        </button>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        className="btn pull"
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        {t('alone.ask')}
      </button>
      {isAsking && (
        <OtherDay
          label={t('alone.until', { who })}
          button={t('alone.set')}
          first={dateOfDay(today + 1)}
          last={dateOfDay(today + SNOOZE_MAX_DAYS)}
          onPick={leave}
        />
      )}
    </>
  );
}
