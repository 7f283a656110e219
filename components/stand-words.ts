import type { Stage } from '@/lib/domain/axes';
import type { Stand } from '@/lib/domain/vocabulary';
import { standWord } from '@/lib/domain/vocabulary';
import type { Words } from './words';

/** Where somebody stands, in the words the rep chose: `Active`, `Existing`, `形成期`. */
export function standWords(stand: Stand, { t, vocabulary }: Words): string {
  return t(`axis.word.${standWord(stand, vocabulary)}`);
}

/** A stage where nothing else is known of somebody, in those words; with the stage itself when they are fewer. */
export function stageWords(stage: Stage, words: Words): string {
  const { t, vocabulary } = words;
  const own = t(`axis.word.${stage}`);
  const word = standWords({ stage, momentum: 'steady', tier: 'ordinary' }, words);
  return vocabulary === 'stages' || word === own
    ? own
    : t('axis.override.option', { word, stage: own });
}
