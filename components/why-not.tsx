import { suggestAgain } from '@/lib/app/suggest-again';
import type { Considered } from '@/lib/domain/considered';
import { groundOf } from '@/lib/domain/plays/list';
import type { HeldPlay, RankedPlay } from '@/lib/domain/standing';
import type { Translate } from '@/lib/i18n/language';
import { useActs } from './acts';
import { Icon } from './icon';
import type { SuggestionProps } from './suggestion';
import type { Words } from './words';
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
      {first && <p className="small">{goesByWords(first, t)}</p>}
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

/** What the suggestion goes by, and how sure that makes it; a pair that no play has is no words. */
function goesByWords({ play, confidence }: RankedPlay, t: Translate): string {
  const key = `${groundOf(play)}.${confidence}` as keyof typeof GOES_BY;
  return t(GOES_BY[key]);
}

const GOES_BY = {
  'word.high': 'step.goesBy.word.high',
  'messages.high': 'step.goesBy.messages.high',
  'messages.medium': 'step.goesBy.messages.medium',
  'rhythm.high': 'step.goesBy.rhythm.high',
  'rhythm.medium': 'step.goesBy.rhythm.medium',
  'rhythm.low': 'step.goesBy.rhythm.low',
  'purchases.high': 'step.goesBy.purchases.high',
  'purchases.medium': 'step.goesBy.purchases.medium',
  'silence.low': 'step.goesBy.silence.low',
} as const;

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

/** Why a play is held back, in a sentence. */
function heldWords(held: HeldPlay, { t, day }: Words): string {
  const isForGood = held.by === 'coolDown' && !held.until;
  const reason = isForGood
    ? t('step.heldForGood')
    : t(`step.heldBy.${held.by}`, { date: held.until ? day(held.until) : '' });
  return t('step.held', { play: t(`play.${held.play}.name`), reason });
}

function consideredWords(considered: Considered, { t, day }: Words): string {
  const play = t(`play.${considered.play}.name`);
  if (considered.because === 'notBefore') {
    return t('step.notBefore', { play, date: day(considered.on) });
  }
  const key = considered.because === 'notKnown' ? 'step.notKnown' : 'step.nothingOpen';
  return t('step.held', { play, reason: t(key) });
}
