import type { Confidence } from './evidence';
import { SURE } from './params';
import type { Past } from './past';
import type { Ground } from './plays/play';

/**
 * How sure a suggestion is, in a word: how much is known of what it goes by, not how well it may
 * turn out. Nothing is known of what passed elsewhere, so only facts seen or written here make it
 * surer. While it is not known who wrote a message, nothing is suggested at all.
 *
 * - somebody's `word`: high, it was said and written down.
 * - `messages`: high when both of us have been seen writing here, so that an answer would have been
 *   seen too; else medium.
 * - `rhythm`: high when the usual gap is known, medium with as many contact days as make a
 *   relationship worth something, else low.
 * - `purchases`: high when they give as many gaps as may be called usual, else medium.
 * - `silence`: low, for they may well have spoken elsewhere.
 */
export function confidenceOf(restsOn: Ground, past: Past): Confidence {
  switch (restsOn) {
    case 'word':
      return 'high';
    case 'messages':
      return past.talk.mutualDay === undefined ? 'medium' : 'high';
    case 'rhythm':
      if (past.rhythm.usualGapDays !== null) return 'high';
      return past.contactDays.length >= SURE.contactDays ? 'medium' : 'low';
    case 'purchases':
      return past.purchases.days.length > SURE.purchaseGaps ? 'high' : 'medium';
    case 'silence':
      return 'low';
  }
}
