import type { BirthdayKept } from '@/lib/domain/birthday-kept';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { changeContact } from './change-contact';

/** Sets when a contact keeps their birthday; null = not known. */
export async function setBirthday(
  contactId: string,
  birthday: BirthdayKept | null,
  moment: Moment,
): Promise<Change | undefined> {
  return changeContact('setBirthday', contactId, { birthday }, moment);
}
