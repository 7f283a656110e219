import type { Stand } from '@/lib/domain/vocabulary';
import { standWord } from '@/lib/domain/vocabulary';
import type { Words } from './words';

/** Where somebody stands, in the words the rep chose: `Active`, `Existing`, `形成期`. */
export function standWords(stand: Stand, { t, vocabulary }: Words): string {
  return t(`stand.word.${standWord(stand, vocabulary)}`);
}
