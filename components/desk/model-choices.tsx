import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { RepChoices } from '@/lib/app/rep-choices';
import { chooseForRep } from '@/lib/app/rep-choices';
import { stage as stages } from '@/lib/domain/axes';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { KINDS, NATURES, PERIODS, PHASES, VOCABULARIES } from '@/lib/domain/vocabulary';
import { useMoment } from '../moment';
import { useReportTrouble } from '../trouble';
import { useWords } from '../words';

const WORDS_OF = {
  stages: stages.options,
  natures: NATURES,
  kinds: KINDS,
  phases: PHASES,
  periods: PERIODS,
} as const satisfies Record<Vocabulary, readonly string[]>;

/** Which words say where a relationship stands, and what decides it. */
export function ModelChoices({ rep }: { rep: RepChoices }) {
  const { t } = useWords();
  const report = useReportTrouble();
  const id = useId();
  const choose = (changes: Parameters<typeof chooseForRep>[0]) =>
    void chooseForRep(changes).catch(report);
  return (
    <section className="choices" aria-labelledby={`${id}-title`}>
      <h2 className="title" id={`${id}-title`}>
        {t('axis.settings.title')}
      </h2>
      <label htmlFor={`${id}-words`}>{t('axis.settings.vocabulary')}</label>
      <select
        id={`${id}-words`}
        value={rep.vocabulary}
        aria-describedby={`${id}-words-text`}
        onChange={(event) => choose({ vocabulary: event.target.value as Vocabulary })}
      >
        {VOCABULARIES.map((vocabulary) => (
          <option key={vocabulary} value={vocabulary}>
            {WORDS_OF[vocabulary].map((word) => t(`axis.word.${word}`)).join(t('list.comma'))}
          </option>
        ))}
      </select>
      <p className="small" id={`${id}-words-text`}>
        {t('axis.settings.vocabularyText')}
      </p>
      <label className="switch">
        <input
          type="checkbox"
          checked={rep.purchaseTracking}
          aria-describedby={`${id}-tracking-text`}
          onChange={(event) => choose({ purchaseTracking: event.target.checked })}
        />
        {t('axis.settings.tracking')}
      </label>
      <p className="small" id={`${id}-tracking-text`}>
        {t('axis.settings.trackingText')}
      </p>
      <Numbers rep={rep} />
    </section>
  );
}

const CURRENCIES = Intl.supportedValuesOf('currency');

/** The numbers of the model: saved together, so that no half number moves anybody. */
function Numbers({ rep }: { rep: RepChoices }) {
  const { t, language } = useWords();
  const report = useReportTrouble();
  const { model } = useMoment();
  const id = useId();
  const [days, setDays] = useState(String(rep.repurchaseDays));
  const [cutoff, setCutoff] = useState(rep.valueCutoff === null ? '' : String(rep.valueCutoff));
  const [said, setSaid] = useState<'saved' | 'badDays' | 'badCutoff'>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const repurchaseDays = Number(days);
    if (!(Number.isInteger(repurchaseDays) && repurchaseDays >= 1 && repurchaseDays <= 3650)) {
      return setSaid('badDays');
    }
    const valueCutoff = cutoff.trim() === '' ? null : Number(cutoff);
    if (valueCutoff !== null && !(valueCutoff > 0 && Number.isFinite(valueCutoff))) {
      return setSaid('badCutoff');
    }
    chooseForRep({ repurchaseDays, valueCutoff }).then(() => setSaid('saved'), report);
  };
  const names = new Intl.DisplayNames([language === 'en' ? 'en-GB' : 'zh-CN'], {
    type: 'currency',
  });
  return (
    <form onSubmit={save} noValidate>
      <label htmlFor={`${id}-days`}>{t('axis.settings.repurchaseDays')}</label>
      <input
        id={`${id}-days`}
        type="text"
        inputMode="numeric"
        className="number"
        value={days}
        aria-invalid={said === 'badDays'}
        aria-describedby={`${id}-days-text ${id}-said`}
        onChange={(event) => setDays(event.target.value)}
      />
      <p className="small" id={`${id}-days-text`}>
        {t('axis.settings.repurchaseText')}
      </p>
      <label htmlFor={`${id}-cutoff`}>{t('axis.settings.cutoff')}</label>
      <div className="acts">
        <input
          id={`${id}-cutoff`}
          type="text"
          inputMode="decimal"
          className="number"
          value={cutoff}
          aria-invalid={said === 'badCutoff'}
          aria-describedby={`${id}-cutoff-text ${id}-said`}
          onChange={(event) => setCutoff(event.target.value)}
        />
        <select
          aria-label={t('axis.settings.currency')}
          value={rep.currency ?? ''}
          onChange={(event) =>
            void chooseForRep({ currency: event.target.value || null }).catch(report)
          }
        >
          <option value="">
            {t('axis.settings.currencyAuto', { currency: model?.currency ?? '' })}
          </option>
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {code} {names.of(code)}
            </option>
          ))}
        </select>
      </div>
      <p className="small" id={`${id}-cutoff-text`}>
        {t('axis.settings.cutoffText')}
      </p>
      <div className="acts">
        <button type="submit" className="btn line">
          {t('axis.settings.save')}
        </button>
        <span
          id={`${id}-said`}
          role="status"
          className={said === 'saved' || !said ? 'small' : 'trouble'}
        >
          {said && t(`axis.settings.${said}`)}
        </span>
      </div>
    </form>
  );
}
