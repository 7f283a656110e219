import type { DayNumber } from '@/lib/base/days';
import type { Hiding } from './hiding';
import { hidingKey } from './hiding';
import { isLater } from './order';
import { REST_DAYS } from './params';
import type { Firing, Play, Situation } from './plays/play';
import type { HeldPlay } from './standing';

/** Something that keeps a play back, and the first day on which it no longer does. */
export interface Hold {
  readonly by: HeldPlay['by'];
  /** Infinity: time alone does not lift it. */
  readonly endDay: DayNumber;
}

const NOTHING: readonly Hold[] = [];

/**
 * Everything that keeps a play back on a day although it fires (MODEL.md §4): consent, what the rep
 * did with it, a contact put aside, and the rest that proactive plays keep.
 */
export function holdsOn(play: Play, firing: Firing, situation: Situation): readonly Hold[] {
  const holds = [
    consentHold(firing, situation),
    hidingHold(play, firing, situation),
    contactSnoozeHold(firing, situation),
    play.isProactive ? restHold(situation) : undefined,
    play.isProactive ? optOutHold(situation) : undefined,
  ];
  return holds.some(Boolean) ? holds.filter((hold) => hold !== undefined) : NOTHING;
}

/** A play that names no channel needs any open one. */
function consentHold({ channel }: Firing, { past }: Situation): Hold | undefined {
  const isClosed = channel === undefined ? past.consent.reachable.length === 0 : channel === null;
  return isClosed ? { by: 'consent', endDay: Infinity } : undefined;
}

function hidingHold(play: Play, firing: Firing, { day, past }: Situation): Hiding | undefined {
  if (past.hidings.size === 0) return undefined;
  const hiding = past.hidings.get(hidingKey(play, firing.trigger?.id ?? null));
  return hiding && day < hiding.endDay ? hiding : undefined;
}

/** A contact put aside stays so, except for what has come in since. */
function contactSnoozeHold({ trigger }: Firing, { day, past }: Situation): Hold | undefined {
  const snooze = past.contactSnooze;
  if (!snooze || day >= snooze.endDay) return undefined;
  if (trigger && isLater(trigger.at, snooze.at)) return undefined;
  return { by: 'contactSnooze', endDay: snooze.endDay };
}

function restHold({ day, past }: Situation): Hold | undefined {
  if (past.lastOutDay === undefined) return undefined;
  const endDay = past.lastOutDay + REST_DAYS;
  return day < endDay ? { by: 'recentOutbound', endDay } : undefined;
}

function optOutHold({ past }: Situation): Hold | undefined {
  return past.optedOutSinceWeWrote ? { by: 'afterOptOut', endDay: Infinity } : undefined;
}
