import { contactTitle } from '@/lib/domain/contact';
import { leftAloneUntil } from '@/lib/domain/left-alone';
import { groundWords } from './ground-words';
import { useMoment } from './moment';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

/** Why there is nothing to do, below that good word; first what the rep decided. */
export function Ground({ contact, standing, now }: SuggestionProps) {
  const words = useWords();
  const { t, day } = words;
  const until = leftAloneUntil(contact, useMoment());
  const ground = groundWords(standing.primary, now, words);
  if (until) {
    const date = day(until);
    return <p className="ground">{t('alone.is', { who: contactTitle(contact), date })}</p>;
  }
  return ground ? <p className="ground">{ground}</p> : null;
}
