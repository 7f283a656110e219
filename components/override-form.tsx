import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { overrideStage } from '@/lib/app/override-stage';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Stage } from '@/lib/domain/axes';
import { stage as stages } from '@/lib/domain/axes';
import { OVERRIDE_DAYS } from '@/lib/domain/params';
import { useActs } from './acts';
import type { Stood } from './axis-why';
import { stageWords } from './stand-words';
import { useWords } from './words';

/** The rep's own word on the stage, with why and until when. */
export function OverrideForm({ stood, onClose }: { stood: Stood; onClose(): void }) {
  const words = useWords();
  const { t } = words;
  const acts = useActs();
  const id = useId();
  const today = readMoment(stood.moment.now, stood.moment.tz)?.day ?? 0;
  const [stage, setStage] = useState<Stage>(stood.standing.stage);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(dateOfDay(today + OVERRIDE_DAYS));
  const [trouble, setTrouble] = useState<'noReason' | 'badDate'>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setTrouble('noReason');
    if (!(until > dateOfDay(today))) return setTrouble('badDate');
    void acts
      .run((moment) =>
        overrideStage(stood.contact.id, { stage, reason: reason.trim(), until }, moment),
      )
      .then((change) => change && onClose());
  };
  return (
    <form className="by-hand" onSubmit={save} noValidate>
      <label htmlFor={`${id}-stage`}>{t('stage.label')}</label>
      <select
        id={`${id}-stage`}
        value={stage}
        onChange={(event) => setStage(stages.parse(event.target.value))}
      >
        {stages.options.map((one) => (
          <option key={one} value={one}>
            {stageWords(one, words)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{t('axis.override.reason')}</label>
      <input
        id={`${id}-reason`}
        type="text"
        maxLength={500}
        value={reason}
        placeholder={t('axis.override.reasonHint')}
        aria-invalid={trouble === 'noReason'}
        aria-describedby={trouble && `${id}-trouble`}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-until`}>{t('axis.override.until')}</label>
      <input
        id={`${id}-until`}
        type="date"
        min={dateOfDay(today + 1)}
        value={until}
        aria-invalid={trouble === 'badDate'}
        aria-describedby={trouble && `${id}-trouble`}
        onChange={(event) => setUntil(event.target.value)}
      />
      {trouble && (
        <p className="trouble" role="alert" id={`${id}-trouble`}>
          {t(`axis.override.${trouble}`)}
        </p>
      )}
      <p className="small">{t('axis.override.past')}</p>
      <div className="acts">
        <button type="submit" className="btn line">
          {t('axis.override.save')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('axis.override.cancel')}
        </button>
      </div>
    </form>
  );
}
