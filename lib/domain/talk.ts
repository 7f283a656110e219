import type { DayNumber, Moment } from '@/lib/base/days';
import type { ContactDay } from './contact-days';
import { talkDaysOf } from './contact-days';
import type { InteractionEntry } from './contact-facts';
import type { Dated } from './entries';
import type { Latest } from './order';
import { anyAtOrAfter, anyLater, isLater, latestOf } from './order';

/** What passed between the rep and the person; machines left out (MODEL.md §1.1, §4). */
export interface Talk {
  /** Oldest first. */
  readonly human: readonly Dated<InteractionEntry>[];
  /** The distinct days, oldest first. */
  readonly days: readonly ContactDay[];
  /** Everything in which we, or they, took part; a meeting is both. */
  readonly ours: Latest;
  readonly theirs: Latest;
  /** Newest day of any, and of one in which we took part; undefined = never. */
  readonly lastDay: DayNumber | undefined;
  readonly lastOutDay: DayNumber | undefined;
  readonly hasTheirs: boolean;
  /** The day on which both had first written, undefined while one side is missing. */
  readonly mutualDay: DayNumber | undefined;
  readonly unansweredInbound: UnansweredInbound | undefined;
  readonly unansweredDays: UnansweredDays;
}

/** The latest message of theirs that we have not answered. */
export interface UnansweredInbound {
  readonly id: string | null;
  readonly at: Moment;
  readonly channel: string;
}

/** Days on which we wrote and after which they have not been in touch (k in MODEL.md §4). */
export interface UnansweredDays {
  readonly count: number;
  readonly lastDay: DayNumber | undefined;
}

/**
 * Reads what passed between two people.
 * @param interactions those that count today, oldest first
 */
export function talkOf(interactions: readonly Dated<InteractionEntry>[]): Talk {
  const human = interactions.filter(isHuman);
  const days = talkDaysOf(human);
  const ours = latestOf(human, isOurs);
  const theirs = latestOf(human, isTheirsToo);
  return {
    human,
    days,
    ours,
    theirs,
    lastDay: days.at(-1)?.day,
    lastOutDay: dayOrNever(ours),
    hasTheirs: dayOrNever(theirs) !== undefined,
    mutualDay: mutualDayOf(days),
    unansweredInbound: unansweredInboundOf(human, ours),
    unansweredDays: unansweredDaysOf(human, theirs),
  };
}

/** Whether we wrote at or after a moment; on a tie our message counts as the later one. */
export const isAnswered = ({ ours }: Talk, at: Moment): boolean => anyAtOrAfter(ours, at);

/** The day of our first message at or after a moment. */
export function firstAnswerDay({ human }: Talk, at: Moment): DayNumber | undefined {
  return human.find((each) => isOurs(each) && !isLater(at, each.at))?.at.day;
}

/** A direction that is none of the three says nothing about who wrote. */
const isHuman = ({ entry: { auto, dir } }: Dated<InteractionEntry>) =>
  !auto && (dir === 'in' || dir === 'out' || dir === 'both');
const isOurs = ({ entry }: Dated<InteractionEntry>) => entry.dir !== 'in';
const isTheirsToo = ({ entry }: Dated<InteractionEntry>) => entry.dir !== 'out';
const dayOrNever = ({ day }: Latest) => (day === -Infinity ? undefined : day);

function mutualDayOf(days: readonly ContactDay[]): DayNumber | undefined {
  const firstIn = days.find(({ hasIn }) => hasIn)?.day;
  const firstOut = days.find(({ hasOut }) => hasOut)?.day;
  if (firstIn === undefined || firstOut === undefined) return undefined;
  return Math.max(firstIn, firstOut);
}

/** A meeting asks for no answer, so only `in` counts. On a tie our message counts as the answer. */
function unansweredInboundOf(
  human: readonly Dated<InteractionEntry>[],
  ours: Latest,
): UnansweredInbound | undefined {
  const latest = human.findLast(({ entry, at }) => entry.dir === 'in' && !anyAtOrAfter(ours, at));
  return latest && { id: latest.id, at: latest.at, channel: latest.entry.ch ?? 'email' };
}

/** On a tie our message counts as the later one, so it stands unanswered. */
function unansweredDaysOf(
  human: readonly Dated<InteractionEntry>[],
  theirs: Latest,
): UnansweredDays {
  let count = 0;
  let lastDay: DayNumber | undefined;
  let countedDay: DayNumber | undefined;
  for (let index = human.length - 1; index >= 0; index--) {
    const each = human[index];
    if (!each || each.at.day < theirs.day) break;
    if (each.entry.dir !== 'out' || each.at.day === countedDay || anyLater(theirs, each.at))
      continue;
    count += 1;
    lastDay ??= each.at.day;
    countedDay = each.at.day;
  }
  return { count, lastDay };
}
