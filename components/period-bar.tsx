import { askFigures } from '@/lib/domain/figures/asked';
import { periodSigns } from '@/lib/domain/figures/period-signs';
import { PERIODS, periodOf } from '@/lib/domain/vocabulary';
import type { AboutAxis } from './about-axis';
import { momentumWords } from './reason-words';
import { periodSignWords } from './sign-words';
import type { Words } from './words';
import { useWords } from './words';

/** Where the relationship is in the four periods, by which rule, and what speaks for it. */
export function PeriodBar({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t } = words;
  const { standing, moment } = about.stood;
  const now = periodOf(standing);
  const signs = periodSigns(askFigures(about.given, about.model, moment.now, moment.tz));
  return (
    <div className="flat period">
      <h2>{titleOf(now, standing.stage, words)}</h2>
      <ol>
        {PERIODS.map((period) => (
          <li key={period} aria-current={period === now ? 'step' : undefined}>
            <span className="word">{t(`stand.word.${period}`)}</span>
            <span className="small">{t(`period.rule.${period}`)}</span>
          </li>
        ))}
      </ol>
      {now === null ? (
        <p>{t(standing.stage === 'lapsed' ? 'period.over' : 'period.unknown')}</p>
      ) : (
        <ul>
          {standing.momentum !== 'none' && <li>{momentumWords(standing, words)}</li>}
          {signs[now].map((sign) => (
            <li key={sign.code}>{periodSignWords(sign, words)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function titleOf(now: ReturnType<typeof periodOf>, stage: string, { t }: Words): string {
  if (now) return t('period.title', { period: t(`stand.word.${now}`) });
  return t(stage === 'lapsed' ? 'period.titleOver' : 'period.titleUnknown');
}
