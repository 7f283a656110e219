import type { Stage } from '@/lib/domain/axes';
import { standWords } from './stand-words';
import type { Words } from './words';

/** A stage where nothing else is known of somebody, in those words; with the stage itself when they are fewer. */
export function stageWords(stage: Stage, words: Words): string {
  const { t, vocabulary } = words;
  const own = t(`stand.word.${stage}`);
  const word = standWords({ stage, momentum: 'steady', tier: 'ordinary' }, words);
  return vocabulary === 'stages' || word === own
    ? own
    : t('axis.override.option', { word, stage: own });
}
