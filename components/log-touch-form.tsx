import { useId, useState } from 'react';
import type { Touch } from '@/lib/app/answer-suggestion';
import type { CallResult, Channel } from '@/lib/domain/fact';
import { callResult } from '@/lib/domain/fact';
import { FollowUpField, followUpOf } from './follow-up-field';
import { useWords } from './words';

/** How the call or the meeting went: one choice, a few words if there are any, and it is logged. */
export function LogTouchForm(props: {
  channel: Channel;
  who: string;
  /** To be called; null when none is known. */
  number: string | null;
  /** How it went has to be said: nothing is chosen beforehand. */
  isAsked?: boolean;
  onSave(touch: Touch): void;
  onCancel(): void;
}) {
  const { t } = useWords();
  const id = useId();
  const { channel, number } = props;
  const [result, setResult] = useState<CallResult | undefined>(
    props.isAsked ? undefined : 'reached',
  );
  const [isMissing, setIsMissing] = useState(false);
  const [said, setSaid] = useState('');
  const [followUpOn, setFollowUpOn] = useState('');
  const isCall = channel === 'call';
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isCall && !result) return setIsMissing(true);
        const words = said.trim();
        props.onSave({
          channel,
          ...(isCall && result ? { result } : {}),
          ...(words === '' ? {} : { words }),
          ...followUpOf(followUpOn, props.who, t),
        });
      }}
    >
      {number && (
        <p>
          <a href={`tel:${number}`} target="_blank" rel="noreferrer noopener">
            {number}
          </a>
        </p>
      )}
      {isCall && (
        <fieldset className="choose">
          <legend className="small">{t('step.call.how')}</legend>
          {callResult.options.map((each) => (
            <label key={each} className="switch">
              <input
                type="radio"
                name={`${id}-result`}
                checked={result === each}
                onChange={() => {
                  setResult(each);
                  setIsMissing(false);
                }}
              />
              {t(`step.call.${each}`)}
            </label>
          ))}
          {isMissing && (
            <p className="trouble" role="alert">
              {t('step.call.noResult')}
            </p>
          )}
        </fieldset>
      )}
      <label htmlFor={id} className="small">
        {t('step.call.words')}
      </label>
      <textarea id={id} rows={2} value={said} onChange={(event) => setSaid(event.target.value)} />
      <FollowUpField on={followUpOn} onChange={setFollowUpOn} />
      <div className="acts">
        <button type="submit" className="btn primary">
          {t('step.call.save')}
        </button>
        <button type="button" className="btn" onClick={props.onCancel}>
          {t('field.cancel')}
        </button>
      </div>
    </form>
  );
}
