import { newId } from '@/lib/base/ids';
import type { Act, Change } from '@/lib/domain/change';
import type { CallResult, Channel, Interaction, PlayEvent } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import type { Task } from '@/lib/domain/task';
import type { Writing } from '@/lib/store/write';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';
import { followMuted } from './muted-kinds';
import type { Bought } from './record-purchase';

/** A word from us on a channel; of a call with its result, of a meeting both took part. */
export interface Touch {
  channel: Channel;
  result?: CallResult;
  words?: string;
  /** What to do next, and by when: a task is made of it. */
  followUp?: Pick<Task, 'text' | 'dueAt'>;
}

export type Answer =
  /**
   * Done, here or elsewhere; with `touch` what passed between both is logged along, as of now, with
   * `bought` the purchase that came of it.
   */
  | { action: 'done'; touch?: Touch; bought?: Bought }
  /** The promise that the suggestion is about is kept, or no longer wanted. */
  | { action: 'kept' | 'dropped' }
  /** Until a date, or until they are in touch and at the latest then. */
  | { action: 'snoozed'; until: string; wake?: 'reply' }
  | { action: 'dismissed'; reason: NonNullable<PlayEvent['reason']> };

const ACTS = {
  done: 'playDone',
  kept: 'finishTask',
  dropped: 'removeTask',
  snoozed: 'playLater',
  dismissed: 'playDismissed',
} as const satisfies Record<Answer['action'], Act>;

type Suggested = Pick<PlayEvent, 'play' | 'evidence'>;

/**
 * Records what the rep said to a suggestion, as one act. What follows from it is the domain's to
 * say; only that no kind of it is wanted from anybody is a choice of the rep's (settings).
 * @throws ZodError on a purchase that is none; ContactGoneError when there is nobody left to whom it was suggested
 */
export async function answerSuggestion(
  contactId: string,
  suggestion: Suggested,
  answer: Answer,
  moment: Moment,
): Promise<Change | undefined> {
  const request = { ...moment, act: ACTS[answer.action], by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    await readContactHere(writing, contactId);
    const born = { id: newId(), contactId, at: moment.now, recordedAt: moment.now };
    if (answer.action === 'dropped') return writing.remove('tasks', suggestion.evidence);
    if (answer.action === 'kept') await keepPromise(suggestion.evidence, writing, moment);
    await writing.put('facts', { ...born, kind: 'playEvent', ...suggestion, ...eventOf(answer) });
    if (answer.action !== 'done') return;
    if (answer.bought) {
      const bought = { ...answer.bought, kind: 'purchase', refundedAt: null } as const;
      await writing.put('facts', { ...born, id: newId(), ...bought });
    }
    if (!answer.touch) return;
    await writing.put('facts', { ...born, id: newId(), ...wordFromUs(answer.touch) });
    if (answer.touch.followUp) await addFollowUp(contactId, answer.touch.followUp, writing, moment);
  });
  if (change) await followMuted(change);
  return change;
}

function eventOf(answer: Answer): Pick<PlayEvent, 'action' | 'until' | 'wake' | 'reason'> {
  if (answer.action === 'snoozed') {
    const { action, until, wake } = answer;
    return { action, until, ...(wake ? { wake } : {}), reason: null };
  }
  if (answer.action === 'dismissed') return { ...answer, until: null };
  return { action: 'done', until: null, reason: null };
}

async function keepPromise(taskId: string, writing: Writing, { now }: Moment): Promise<void> {
  const task = await writing.find('tasks', taskId);
  if (task?.callBack) throw new Error('A call-back is done only with how it went.');
  if (task) await writing.put('tasks', { ...task, doneAt: now });
}

/** Makes a task of what is to follow. */
export async function addFollowUp(
  contactId: string,
  task: Pick<Task, 'text' | 'dueAt'>,
  writing: Writing,
  { now }: Moment,
): Promise<void> {
  const open = { id: newId(), contactId, createdAt: now, doneAt: null, promised: false };
  await writing.put('tasks', { ...open, ...task });
}

type Said = Omit<Interaction, 'id' | 'contactId' | 'at' | 'recordedAt'>;

/** A word from us as it is logged; a call that reached somebody, and a meeting, are of both. */
export function wordFromUs({ channel, result, words }: Touch): Said {
  const isBoth = channel === 'meeting' || result === 'reached';
  return {
    kind: 'interaction',
    dir: isBoth ? 'both' : 'out',
    from: null,
    channel,
    auto: false,
    subject: null,
    page: null,
    messageKeys: [],
    ...(result ? { result } : {}),
    ...(words ? { words } : {}),
  };
}
