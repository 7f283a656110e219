import { dateOfDay } from '@/lib/base/days';
import { nextBirthday } from './birthday';
import { GREET, PROMISE } from './params';
import type { PlayId } from './plays/list';
import type { Situation } from './plays/play';

/** A play that was looked at and has nothing to say yet, and why. */
export type Considered =
  | { readonly play: PlayId; readonly because: 'notBefore'; readonly on: string }
  /** Nothing is open: no message unanswered, no promise, no complaint. */
  | { readonly play: PlayId; readonly because: 'nothingOpen' }
  /** What it goes by is not known: a birthday, a purchase, a word of praise. */
  | { readonly play: PlayId; readonly because: 'notKnown' };

/**
 * What was considered for a contact for whom there is nothing to do, in the order of the list; plays
 * that belong to other stages are left out.
 */
export function consideredOn({ on, past, stage }: Situation): Considered[] {
  const notBefore = (play: PlayId, day: number): Considered => ({
    ...{ play, because: 'notBefore' },
    on: dateOfDay(day),
  });
  const considered: Considered[] = [
    { play: 'resolve', because: past.feedback.length > 0 ? 'nothingOpen' : 'notKnown' },
    { play: 'reply', because: past.talk.hasTheirs ? 'nothingOpen' : 'notKnown' },
  ];
  const [promise] = past.promises;
  considered.push(
    promise
      ? notBefore('promise', promise.dueDay - PROMISE.aheadDays)
      : { play: 'promise', because: 'nothingOpen' },
  );
  const isLiving = stage !== 'prospect' && stage !== 'lapsed';
  const { coolingDay } = past.turning;
  if (isLiving && Number.isFinite(coolingDay) && coolingDay > on.day) {
    considered.push(notBefore('reconnect', coolingDay));
  }
  if (past.basis === 'purchases' && past.purchases.days.length === 0) {
    considered.push({ play: 'upsell', because: 'notKnown' });
  }
  if (stage === 'loyal' && past.feedback.length === 0) {
    considered.push({ play: 'askReferral', because: 'notKnown' });
  }
  const birthday = past.birthday && nextBirthday(past.birthday, on.day);
  considered.push(
    birthday !== undefined && Number.isFinite(birthday)
      ? notBefore('greet', birthday - GREET.aheadDays)
      : { play: 'greet', because: 'notKnown' },
  );
  return considered;
}
