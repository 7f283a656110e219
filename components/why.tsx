import type { Standing } from '@/lib/domain/standing';
import { Icon } from './icon';
import { MomentumMark, StageMark } from './mark';
import { momentumWords, reasonWords, round } from './reason-words';
import { useWords } from './words';

/** Why the stage and the momentum are what they are, with every number that decided. */
export function Why({ standing }: { standing: Standing }) {
  const words = useWords();
  const { t } = words;
  const stage = t(`stage.${standing.stage}`);
  const momentum = t(`momentum.${standing.momentum}`);
  const { usualGapDays } = standing.signals;
  return (
    <details className="fold why">
      <summary>
        <Icon name="chevron" />
        {t('why.title', { stage: lower(stage), momentum: lower(momentum) })}
      </summary>
      <div className="why-body">
        <div>
          <h2>
            <StageMark stage={standing.stage} />
            {stage}
          </h2>
          <ul>
            {standing.reasons.map((reason) => (
              <li key={reason.code}>{reasonWords(reason, words)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h2>
            <MomentumMark momentum={standing.momentum} />
            {momentum}
          </h2>
          <ul>
            <li>{momentumWords(standing, words)}</li>
            {usualGapDays !== null && <li>{t('why.usual', { days: round(usualGapDays) })}</li>}
          </ul>
        </div>
        <p className="small">
          {t('why.legend')} {t('why.limits')}
        </p>
      </div>
    </details>
  );
}

const lower = (word: string) => word.toLowerCase();
