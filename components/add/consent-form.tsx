import { correctFact, voidFact } from '@/lib/app/correct-fact';
import { recordConsent } from '@/lib/app/record-consent';
import type { ConsentFact } from '@/lib/domain/fact';
import { consentFact } from '@/lib/domain/fact';
import { useMoment } from '../moment';
import { useWords } from '../words';
import { ChoiceField, DayField, dayIn, FieldRow } from './fields';
import type { FormProps } from './form-props';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

const CHANNELS = consentFact.shape.channel.options;

/** What they allow, on which channel: the answer is the button that finishes it. */
export function ConsentForm({ contact, old, onClose }: FormProps<ConsentFact>) {
  const { t } = useWords();
  const { tz } = useMoment();
  const submits = [
    { value: 'in', label: t('add.mayContact') },
    { value: 'out', label: t('add.noContact') },
  ];
  return (
    <TypedForm
      title={t('add.consent')}
      startsAt="field"
      submits={old?.state === 'out' ? submits.reverse() : submits}
      takeOut={old && ((moment) => voidFact(old, moment))}
      onClose={onClose}
      read={(typed, pressed, moment) => {
        const when = readAt(typed, moment, old && { day: dayIn(old.at, tz), at: old.at });
        if (typeof when === 'string') return when;
        const channel = CHANNELS.find((each) => each === typed.text('channel')) ?? 'all';
        const state: ConsentFact['state'] = pressed === 'in' ? 'in' : 'out';
        const told = { channel, state, at: when.at };
        return old
          ? (now) => correctFact(old, { ...old, ...told }, now)
          : (now) => recordConsent(contact.id, told, now);
      }}
    >
      <FieldRow>
        <ChoiceField
          name="channel"
          label={t('add.channel')}
          initial={old?.channel ?? contact.channels?.[0] ?? 'email'}
          options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <DayField at={old?.at} />
      </FieldRow>
    </TypedForm>
  );
}
