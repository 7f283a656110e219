import { suggestAgain } from '@/lib/app/suggest-again';
import type { HeldPlay } from '@/lib/domain/standing';
import { useActs } from './acts';
import { Icon } from './icon';
import type { SuggestionProps } from './suggestion-props';
import { consideredWords, goesByWords, heldWords } from './why-words';
import { useWords } from './words';

/** Why not the others: what is held back and by what, or what was considered when nothing is due. */
export function WhyNot({ contact, standing }: SuggestionProps) {
  const words = useWords();
  const { t } = words;
  const { held, considered, ranked } = standing;
  const count = held.length + considered.length;
  const [first] = ranked;
  if (!first && count === 0) return null;
  return (
    <details className="fold why-not">
      <summary>
        <Icon name="chevron" />
        {first ? t('step.whyTitle') : t('step.considered', { count })}
      </summary>
      {first && <p className="small">{goesByWords(first, words)}</p>}
      <ul className="others">
        {held.map((each) => (
          <li key={`${each.play} ${each.by}`}>
            <p className="held">{heldWords(each, words)}</p>
            {(each.by === 'notForPerson' || each.by === 'muted') && (
              <Again contactId={contact.id} held={each} />
            )}
          </li>
        ))}
        {considered.map((each) => (
          <li key={each.play}>
            <p>{consideredWords(each, words)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was put away for good is brought back where it is missed. */
function Again({ contactId, held }: { contactId: string; held: HeldPlay }) {
  const { t } = useWords();
  const acts = useActs();
  return (
    <button
      type="button"
      className="btn link"
      onClick={() => void acts.run((moment) => suggestAgain(contactId, held.play, moment))}
    >
      {t('step.again')}
    </button>
  );
}
