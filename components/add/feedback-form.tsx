import { correctFact, voidFact } from '@/lib/app/correct-fact';
import { recordFeedback } from '@/lib/app/record-feedback';
import type { Feedback } from '@/lib/domain/fact';
import { feedbackSort } from '@/lib/domain/fact';
import { useMoment } from '../moment';
import { useWords } from '../words';
import { ChoiceField, DayField, dayIn, FieldRow, WordsField } from './fields';
import type { FormProps } from './form-props';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

const scale = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).map((value) => ({
    value,
    label: value,
  }));

/** What they said: of which kind, how content they are, in which words. */
export function FeedbackForm({ contact, old, onClose }: FormProps<Feedback>) {
  const { t } = useWords();
  const { tz } = useMoment();
  const none = { value: '', label: t('add.noScore') };
  return (
    <TypedForm
      title={t('add.feedback')}
      startsAt="field"
      submits={[{ value: 'keep', label: t(old ? 'add.keep' : 'add.recordFeedback') }]}
      takeOut={old && ((moment) => voidFact(old, moment))}
      onClose={onClose}
      read={(typed, _, moment) => {
        const when = readAt(typed, moment, old && { day: dayIn(old.at, tz), at: old.at });
        if (typeof when === 'string') return when;
        const [nps, csat, words] = [
          typed.number('nps'),
          typed.number('csat'),
          typed.words('words'),
        ];
        const sort = feedbackSort.options.find((each) => each === typed.text('sort')) ?? null;
        if (nps === null && csat === null && words === null) return 'feedbackEmpty';
        const told = { nps, csat, words, sort, sentiment: old?.sentiment ?? null, at: when.at };
        return old
          ? (now) => correctFact(old, { ...old, ...told }, now)
          : (now) => recordFeedback(contact.id, told, now);
      }}
    >
      <FieldRow>
        <ChoiceField
          name="sort"
          label={t('add.sort')}
          initial={old?.sort ?? ''}
          options={[
            { value: '', label: t('add.noKind') },
            ...feedbackSort.options.map((value) => ({ value, label: t(`fact.sort.${value}`) })),
          ]}
        />
        <DayField at={old?.at} />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="csat"
          label={t('add.csat')}
          initial={String(old?.csat ?? '')}
          options={[none, ...scale(1, 5)]}
          mends={['feedbackEmpty']}
        />
        <ChoiceField
          name="nps"
          label={t('add.nps')}
          initial={String(old?.nps ?? '')}
          options={[none, ...scale(0, 10)]}
        />
      </FieldRow>
      <WordsField name="words" label={t('add.words')} initial={old?.words} />
    </TypedForm>
  );
}
