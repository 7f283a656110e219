import { AddressTakenError } from '@/lib/store/derive';
import type { StoreTrouble } from '@/lib/store/open';
import { readTrouble } from '@/lib/store/open';
import { TaskGoneError } from './change-task';
import { ContactGoneError } from './contact-here';
import { FactGoneError } from './fact-here';

/** What went wrong in an act: a taken address, somebody or something gone, or what the store says. */
export type ActTrouble =
  | { code: StoreTrouble | 'gone' | 'factGone' | 'taskGone' }
  | { code: 'addressTaken'; contactId: string };

/** Names an error that an act has thrown. Knows whatever writes, so screens fetch it when one fails. */
export function readActTrouble(error: unknown): ActTrouble {
  if (error instanceof AddressTakenError)
    return { code: 'addressTaken', contactId: error.contactId };
  if (error instanceof ContactGoneError) return { code: 'gone' };
  if (error instanceof FactGoneError) return { code: 'factGone' };
  if (error instanceof TaskGoneError) return { code: 'taskGone' };
  return { code: readTrouble(error) };
}
