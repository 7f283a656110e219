import type { Contact } from './contact';
import { contactTitle, valueOfContact, valuesOf } from './contact';

/** A contact as it is looked for by name or address. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly organisation: string | undefined;
}

export function namedOf(contact: Contact): Named {
  return {
    id: contact.id,
    title: contactTitle(contact),
    addresses: valuesOf(contact, 'email').map(({ value }) => value),
    organisation: valueOfContact(contact, 'organisation'),
  };
}

const MOST = 5;
const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/**
 * Finds those whose name or address holds what was typed: first those that begin with it, each
 * group in the order of their names. At most five; more are told apart by typing on.
 */
export function findNamed(everybody: readonly Named[], typed: string): Named[] {
  const wanted = folded(typed);
  if (wanted === '') return [];
  const texts = ({ title, addresses }: Named) => [title, ...addresses].map(folded);
  const found = everybody.filter((one) => texts(one).some((text) => text.includes(wanted)));
  const rank = (one: Named) => Number(!texts(one).some((text) => text.startsWith(wanted)));
  return found
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

/** The one whose very address was typed. */
export function ownerOf(everybody: readonly Named[], typed: string): Named | undefined {
  return everybody.find(({ addresses }) => addresses.includes(folded(typed)));
}
