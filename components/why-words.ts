import type { Considered } from '@/lib/domain/considered';
import { groundOf } from '@/lib/domain/plays/list';
import type { HeldPlay, RankedPlay } from '@/lib/domain/standing';
import type { Words } from './words';

/** What the suggestion goes by, and how sure that makes it; a pair that no play has is no words. */
export function goesByWords({ play, confidence }: RankedPlay, { t }: Words): string {
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

/** Why a play is held back, in a sentence. */
export function heldWords(held: HeldPlay, { t, day }: Words): string {
  const isForGood = held.by === 'coolDown' && !held.until;
  const reason = isForGood
    ? t('step.heldForGood')
    : t(`step.heldBy.${held.by}`, { date: held.until ? day(held.until) : '' });
  return t('step.held', { play: t(`play.${held.play}.name`), reason });
}

/** Why a play that was looked at has nothing to say, in a sentence. */
export function consideredWords(considered: Considered, { t, day }: Words): string {
  const play = t(`play.${considered.play}.name`);
  if (considered.because === 'notBefore') {
    return t('step.notBefore', { play, date: day(considered.on) });
  }
  const key = considered.because === 'notKnown' ? 'step.notKnown' : 'step.nothingOpen';
  return t('step.held', { play, reason: t(key) });
}
