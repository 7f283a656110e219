import { useId } from 'react';
import type { Touch } from '@/lib/app/answer-suggestion';
import type { Translate } from '@/lib/i18n/language';
import { useWords } from './words';

/** When to follow up, if at all. */
export function FollowUpField(props: { on: string; onChange(date: string): void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="small">
        {t('step.call.followUp')}
      </label>
      <input
        id={id}
        type="date"
        value={props.on}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </>
  );
}

/** The task that a day to follow up makes; none without a day. */
export function followUpOf(on: string, who: string, t: Translate): Pick<Touch, 'followUp'> {
  if (on === '') return {};
  return { followUp: { text: t('step.call.followUpTask', { who }), dueAt: on } };
}
