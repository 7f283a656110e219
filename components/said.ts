import type { UndoResult } from '@/lib/app/undo-act';
import type { Change } from '@/lib/domain/change';
import type { Translate } from '@/lib/i18n/language';

/** A sentence, an act with the way back, or why nothing was taken back. */
export type Said =
  | { say(t: Translate): string }
  | { change: Change }
  | { refusal: Exclude<UndoResult, { done: true }> | undefined };
