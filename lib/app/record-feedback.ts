import type { Change } from '@/lib/domain/change';
import type { Feedback } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { recordFact } from './record-fact';

/** Records what a contact said about us. Throws ZodError when it says nothing at all. */
export async function recordFeedback(
  contactId: string,
  told: Pick<Feedback, 'at' | 'sort' | 'nps' | 'csat' | 'sentiment' | 'words'>,
  moment: Moment,
): Promise<Change | undefined> {
  return recordFact('recordFeedback', contactId, { ...told, kind: 'feedback' }, moment);
}
