import type { Tier } from '@/lib/domain/axes';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { changeContact } from './change-contact';

/** Sets what a contact is worth; null leaves it to the model. */
export async function setTier(
  contactId: string,
  tier: Tier | null,
  moment: Moment,
): Promise<Change | undefined> {
  return changeContact('setTier', contactId, { tier }, moment);
}
