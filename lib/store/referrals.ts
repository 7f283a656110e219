import type { Contact } from '@/lib/domain/contact';
import type { Fact, Referral } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { database } from './database';

/** Who came to us through whom, as far as one contact is concerned. */
export interface StoredReferrals {
  /** Referrals through which this contact came; they stand on the cards of those who made them. */
  readonly cameBy: readonly Referral[];
  /** Everybody saved who is spoken of, by id. */
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** Reads both ends of a contact's referrals, corrections heeded, in one transaction. */
export async function readStoredReferrals(contactId: string): Promise<StoredReferrals> {
  const { facts, contacts } = database;
  return database.transaction('r', [facts, contacts], async () => {
    const [own, aboutIt] = await Promise.all([
      facts.where('contactId').equals(contactId).toArray(),
      facts.where('referredId').equals(contactId).toArray(),
    ]);
    const makers = [...new Set(aboutIt.map((fact) => fact.contactId))];
    // A correction stands with whoever made the referral, and may name somebody else.
    const theirs = await facts.where('contactId').anyOf(makers).toArray();
    const cameBy = referralsIn(theirs).filter(({ referredId }) => referredId === contactId);
    const brought = referralsIn(own).flatMap(({ referredId }) => referredId ?? []);
    const spokenOf = [...brought, ...cameBy.map((fact) => fact.contactId)];
    const found = await contacts.bulkGet([...new Set(spokenOf)]);
    const rows = found.flatMap((contact) => (contact ? [[contact.id, contact] as const] : []));
    return { cameBy, contacts: new Map(rows) };
  });
}

/** Every contact as a name is looked for among them. A scan: asked when somebody is to be named. */
export async function readEverybody(): Promise<Contact[]> {
  return database.contacts.toArray();
}

const referralsIn = (facts: readonly Fact[]): Referral[] =>
  unreplaced(facts).filter((fact): fact is Referral => fact.kind === 'referral');
