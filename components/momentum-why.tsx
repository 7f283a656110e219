import { askFigures } from '@/lib/domain/figures/asked';
import { ownRhythmOf } from '@/lib/domain/figures/own-rhythm';
import { TARGET_GAP_DAYS } from '@/lib/domain/params';
import type { AboutAxis } from './about-axis';
import { agoWords, round } from './ago-words';
import { ChangeList } from './change-list';
import { MomentumMark } from './mark';
import { momentumWords } from './reason-words';
import { useWords } from './words';

/** Why it is warming or cooling, with the rhythm that this rests on. */
export function MomentumWhy({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const { standing, moment } = about.stood;
  const rhythm = ownRhythmOf(askFigures(about.given, about.model, moment.now, moment.tz));
  const { silentDays, usualGapDays, typicalGapDays } = standing.signals;
  const target = TARGET_GAP_DAYS[about.given.care ?? 'accountable'];
  return (
    <>
      <div>
        <h2>
          <MomentumMark momentum={standing.momentum} />
          {t(`momentum.${standing.momentum}`)}
        </h2>
        <ul>
          <li>{momentumWords(standing, words)}</li>
          {silentDays !== null && <li>{t('rhythm.last', { ago: agoWords(silentDays, words) })}</li>}
          {usualGapDays !== null && <li>{t('why.usual', { days: round(usualGapDays) })}</li>}
          {!rhythm.enough && <li>{t('figures.rhythmMissing', { count: rhythm.missing })}</li>}
          <li>{t('axis.working', { days: round(typicalGapDays), target })}</li>
        </ul>
      </div>
      <ChangeList
        turns={about.change.momentum}
        currency={about.model.currency ?? ''}
        show={(momentum) => (
          <>
            <MomentumMark momentum={momentum} />
            {t(`momentum.${momentum}`)}
          </>
        )}
      />
      <p className="small">{t('axis.momentumNever')}</p>
    </>
  );
}
