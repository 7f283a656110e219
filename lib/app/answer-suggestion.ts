import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { PlayEvent } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readContactHere } from './contact-here';

export type Answer =
  | { action: 'done' }
  | { action: 'snoozed'; until: string }
  | { action: 'dismissed'; reason: NonNullable<PlayEvent['reason']> };

const ACTS = { done: 'playDone', snoozed: 'playLater', dismissed: 'playDismissed' } as const;

/** Records what the rep said to a suggestion. What follows from it is the domain's to say. */
export async function answerSuggestion(
  contactId: string,
  suggestion: { play: PlayEvent['play']; evidence: string },
  answer: Answer,
  moment: Moment,
): Promise<Change | undefined> {
  const request = { ...moment, act: ACTS[answer.action], by: 'rep' } as const;
  const { change } = await write(request, async (writing) => {
    await readContactHere(writing, contactId);
    await writing.put('facts', {
      id: newId(),
      contactId,
      kind: 'playEvent',
      at: moment.now,
      recordedAt: moment.now,
      play: suggestion.play,
      evidence: suggestion.evidence,
      action: answer.action,
      until: answer.action === 'snoozed' ? answer.until : null,
      reason: answer.action === 'dismissed' ? answer.reason : null,
    });
  });
  return change;
}
