import { dateOfDay } from '@/lib/base/days';
import { DISMISS } from './params';
import type { KnownPlay, PlayId } from './plays/list';
import { PLAYS } from './plays/list';

/** Why the rep puts a suggestion away; one key each. */
export type DismissReason =
  | 'alreadyDone'
  | 'noAnswerNeeded'
  | 'notNow'
  | 'noLongerWanted'
  | 'factWrong'
  | 'notForPerson'
  | 'neverThisKind';

/** What follows from a reason, said before it is chosen. Days are dates, `YYYY-MM-DD`. */
export type DismissEffect =
  /** Done elsewhere: a word from us is logged for today, and the suggestion rests. */
  | { readonly does: 'logsTouch'; readonly until: string }
  /** Decided: it rests. */
  | { readonly does: 'rests'; readonly until: string }
  | { readonly does: 'keepsPromise' }
  | { readonly does: 'dropsPromise' }
  | { readonly does: 'asksAgain'; readonly on: string }
  /** This message, this complaint is not brought up again; the next one is. */
  | { readonly does: 'hidesThisOne' }
  | { readonly does: 'opensFact' }
  | { readonly does: 'hidesForPerson' }
  | { readonly does: 'mutesKind' };

export interface Dismissal {
  readonly reason: DismissReason;
  readonly effect: DismissEffect;
}

/**
 * The reasons that fit a play, in the order of their keys, each with what it will do (PLAYS.md §3.4).
 * @param today local day in the rep's zone
 */
export function dismissalsOf(id: PlayId, today: number): Dismissal[] {
  const play = PLAYS.find((each) => each.id === id);
  if (!play) return [];
  return [
    { reason: 'alreadyDone', effect: doneEffect(play, today) },
    putAway(play, today),
    { reason: 'factWrong', effect: { does: 'opensFact' } },
    // A word that was given is not given back because of whom it was given to.
    ...(play.step === 'keepPromise'
      ? []
      : [{ reason: 'notForPerson', effect: { does: 'hidesForPerson' } } as const]),
    { reason: 'neverThisKind', effect: { does: 'mutesKind' } },
  ];
}

function doneEffect(play: KnownPlay, today: number): DismissEffect {
  if (play.step === 'keepPromise') return { does: 'keepsPromise' };
  const until = dateOfDay(today + play.coolDownDays);
  return play.step === 'decide' ? { does: 'rests', until } : { does: 'logsTouch', until };
}

/** Not this one, or not now. */
function putAway(play: KnownPlay, today: number): Dismissal {
  if (play.step === 'keepPromise') {
    return { reason: 'noLongerWanted', effect: { does: 'dropsPromise' } };
  }
  if (play.isDismissedForGood)
    return { reason: 'noAnswerNeeded', effect: { does: 'hidesThisOne' } };
  const on = dateOfDay(today + DISMISS.notNowDays);
  return { reason: 'notNow', effect: { does: 'asksAgain', on } };
}
