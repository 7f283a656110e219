import { contactTitle } from '@/lib/domain/contact';
import type { Referral } from '@/lib/domain/fact';
import { readStoredReferrals } from '@/lib/store/referrals';

/** Who came to us through whom, as one contact's card tells it. */
export interface Referrals {
  /** The referrals through which this contact came. */
  readonly cameBy: readonly Referral[];
  /** What the screen calls those spoken of who are saved, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Reads both ends of a contact's referrals. */
export async function readReferrals(contactId: string): Promise<Referrals> {
  const { cameBy, contacts } = await readStoredReferrals(contactId);
  const titles = [...contacts].map(([id, contact]) => [id, contactTitle(contact)] as const);
  return { cameBy, titles: new Map(titles) };
}
