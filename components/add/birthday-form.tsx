import { useState } from 'react';
import { setBirthday } from '@/lib/app/set-birthday';
import type { BirthdayKept } from '@/lib/domain/birthday-kept';
import { birthdayKept } from '@/lib/domain/birthday-kept';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { useWords } from '../words';
import { ChoiceField, FieldRow, TextField } from './fields';
import type { FormProps } from './form-props';
import type { Typed } from './typed';
import { TypedForm } from './typed-form';

/** Nothing is chosen beforehand: 1 January is a birthday too. */
const numbers = (count: number) =>
  ['', ...Array.from({ length: count }, (_, index) => String(index + 1))].map((value) => ({
    value,
    label: value,
  }));

/** When they keep their birthday, by the one calendar or the other. */
export function BirthdayForm({ contact, onClose }: FormProps<Fact>) {
  const { t } = useWords();
  const kept = partsOf(contact.birthday);
  const [calendar, setCalendar] = useState(kept.calendar);
  return (
    <TypedForm
      title={`${t('add.birthday')}${t('list.comma')}${contactTitle(contact)}`}
      startsAt="field"
      submits={[
        { value: 'keep', label: t('add.keepBirthday') },
        ...(contact.birthday ? [{ value: 'remove', label: t('add.removeBirthday') }] : []),
      ]}
      onClose={onClose}
      read={(typed, pressed) => {
        if (pressed === 'remove') return (now) => setBirthday(contact.id, null, now);
        if (typed.text('month') === '' || typed.text('date') === '') return 'birthdayMissing';
        const read = readBirthdayTyped(typed);
        return read ? (now) => setBirthday(contact.id, read, now) : 'birthdayImpossible';
      }}
    >
      <FieldRow>
        <ChoiceField
          name="calendar"
          label={t('add.calendar')}
          initial={calendar}
          options={[
            { value: 'solar', label: t('add.solar') },
            { value: 'lunar', label: t('add.lunar') },
          ]}
          onChoose={(value) => setCalendar(value === 'lunar' ? 'lunar' : 'solar')}
        />
        <TextField
          name="year"
          label={t('add.year')}
          hint={t('add.yearHint')}
          keys="numeric"
          maxLength={4}
          initial={kept.year}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="month"
          label={t('add.month')}
          initial={kept.month}
          options={numbers(12)}
          mends={['birthdayMissing']}
        />
        <ChoiceField
          name="date"
          label={t('add.date')}
          initial={kept.date}
          options={numbers(calendar === 'lunar' ? 30 : 31)}
          mends={['birthdayImpossible']}
        />
      </FieldRow>
      {calendar === 'lunar' && (
        <label className="switch">
          <input type="checkbox" name="leap" defaultChecked={kept.leap} />
          {t('add.leap')}
        </label>
      )}
    </TypedForm>
  );
}

interface Parts {
  calendar: 'solar' | 'lunar';
  year: string;
  month: string;
  date: string;
  leap: boolean;
}

function partsOf(kept: BirthdayKept | null | undefined): Parts {
  if (!kept) return { calendar: 'solar', year: '', month: '', date: '', leap: false };
  if ('lunar' in kept) {
    const { month, day, leap } = kept.lunar;
    const year = kept.year === undefined ? '' : String(kept.year);
    return { calendar: 'lunar', year, month: String(month), date: String(day), leap };
  }
  const [, year = '', month, date] = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(kept.solar) ?? [];
  return {
    calendar: 'solar',
    year,
    month: String(Number(month)),
    date: String(Number(date)),
    leap: false,
  };
}

/** The birthday that was typed, undefined when its calendar has no such day. */
function readBirthdayTyped(typed: Typed): BirthdayKept | undefined {
  const year = typed.text('year').normalize('NFKC');
  const [month, date] = [typed.text('month'), typed.text('date')];
  if (typed.text('calendar') === 'lunar') {
    const lunar = { month: Number(month), day: Number(date), leap: typed.isTicked('leap') };
    return birthdayKept.safeParse(year === '' ? { lunar } : { lunar, year: Number(year) }).data;
  }
  const day = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return birthdayKept.safeParse({ solar: year === '' ? day : `${year}-${day}` }).data;
}
