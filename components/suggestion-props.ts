import type { Behind } from '@/lib/domain/fact-behind';
import type { About } from './play-words';

/** What the parts of a suggestion are given. */
export interface SuggestionProps extends About {
  /** Shows what a suggestion rests on, to be corrected. */
  onOpen(behind: Behind): void;
}
