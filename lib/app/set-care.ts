import type { Care } from '@/lib/domain/axes';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { changeContact } from './change-contact';

/** Sets how the rep means to look after a contact; null = the model's default. */
export async function setCare(
  contactId: string,
  care: Care | null,
  moment: Moment,
): Promise<Change | undefined> {
  return changeContact('setCare', contactId, { care }, moment);
}
