import type { DayNumber } from '@/lib/base/days';
import type { Hiding } from './hiding';
import { hidingKey } from './hiding';
import { isLater } from './order';
import { REST_DAYS } from './params';
import type { Firing, Play, Situation } from './plays/play';

/** Something that keeps a play back, and the first day on which it no longer does. */
export interface Hold {
  /**
   * `consent` no channel may be used · `coolDown` done or dismissed · `snoozed` put off by itself ·
   * `notForPerson` the rep wants none of this kind for this contact · `contactSnooze` the contact is
   * put aside · `recentOutbound` we have only just written ·
   * `afterOptOut` they opted out of a channel after our last message.
   */
  readonly by:
    | 'consent'
    | 'coolDown'
    | 'snoozed'
    | 'notForPerson'
    | 'contactSnooze'
    | 'recentOutbound'
    | 'afterOptOut';
  /** Infinity: time alone does not lift it. */
  readonly endDay: DayNumber;
}

/** Whether anything keeps a play back on a day although it fires; the first that does is enough. */
export function isHeld(play: Play, firing: Firing, situation: Situation): boolean {
  return HOLDS.some((hold) => hold(play, firing, situation) !== undefined);
}

/** Everything that keeps a play back on a day although it fires (MODEL.md §4). */
export function holdsOn(play: Play, firing: Firing, situation: Situation): Hold[] {
  return HOLDS.flatMap((hold) => hold(play, firing, situation) ?? []);
}

type FindHold = (play: Play, firing: Firing, situation: Situation) => Hold | undefined;

const HOLDS: readonly FindHold[] = [
  consentHold,
  hidingHold,
  contactSnoozeHold,
  restHold,
  optOutHold,
];

function consentHold({ needs }: Play, { channel }: Firing, { past }: Situation): Hold | undefined {
  if (needs === 'nothing') return undefined;
  const isOpen = needs === 'ownChannel' ? channel : past.consent.reachable.length > 0;
  return isOpen ? undefined : { by: 'consent', endDay: Infinity };
}

function hidingHold(play: Play, firing: Firing, { on, past }: Situation): Hiding | undefined {
  if (past.hidings.size === 0) return undefined;
  const [ofKind, ofThis] = [play.id, hidingKey(play, firing.trigger?.id ?? null)].map((key) =>
    past.hidings.get(key),
  );
  if (ofKind?.by === 'notForPerson') return ofKind;
  return [ofKind, ofThis].find((hiding) => hiding && !on.hasCome(hiding.endDay));
}

/** A contact put aside stays so, except for what has come in since. */
function contactSnoozeHold(
  _: Play,
  { trigger }: Firing,
  { on, past }: Situation,
): Hold | undefined {
  const snooze = past.contactSnooze;
  if (!snooze || on.hasCome(snooze.endDay)) return undefined;
  if (trigger?.at && isLater(trigger.at, snooze.at)) return undefined;
  return { by: 'contactSnooze', endDay: snooze.endDay };
}

function restHold({ restsAfter }: Play, _: Firing, { on, past }: Situation): Hold | undefined {
  const { lastOutDay } = past.talk;
  if (lastOutDay === undefined || !restsAfter.includes('ourMessage')) return undefined;
  const endDay = lastOutDay + REST_DAYS;
  return on.hasCome(endDay) ? undefined : { by: 'recentOutbound', endDay };
}

function optOutHold({ restsAfter }: Play, _: Firing, { past }: Situation): Hold | undefined {
  const isResting = past.optedOutSinceWeWrote && restsAfter.includes('optOut');
  return isResting ? { by: 'afterOptOut', endDay: Infinity } : undefined;
}
