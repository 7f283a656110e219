import { groundWords } from './ground-words';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

/** Why there is nothing to do, below that good word. */
export function Ground({ standing, now }: SuggestionProps) {
  const words = useWords();
  const ground = groundWords(standing.primary, now, words);
  return ground ? <p className="ground">{ground}</p> : null;
}
