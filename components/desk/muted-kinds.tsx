import { suggestAgain } from '@/lib/app/suggest-again';
import type { PlayId } from '@/lib/domain/plays/list';
import { useActs } from '../acts';
import { useWords } from '../words';

/** The kinds of suggestion that the rep wants from nobody, each with the way back. */
export function MutedKinds({ muted }: { muted: readonly PlayId[] }) {
  const { t } = useWords();
  const acts = useActs();
  return (
    <section>
      <h2 className="title">{t('step.mutedTitle')}</h2>
      <p className="small">{t(muted.length === 0 ? 'step.mutedNone' : 'step.mutedText')}</p>
      {muted.length > 0 && (
        <ul className="sites">
          {muted.map((play) => (
            <li key={play}>
              <span className="name">{t(`play.${play}.name`)}</span>
              <button
                type="button"
                className="btn"
                aria-label={`${t('step.again')}: ${t(`play.${play}.name`)}`}
                onClick={() => void acts.run((moment) => suggestAgain('', play, moment))}
              >
                {t('step.again')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
