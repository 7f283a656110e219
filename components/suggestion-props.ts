import type { Behind } from '@/lib/domain/fact-behind';
import type { About } from './play-words';

/** What every part of a suggestion is told. */
export interface SuggestionProps extends About {
  /** Shows what a suggestion rests on, to be corrected. */
  onOpen(behind: Behind): void;
}
