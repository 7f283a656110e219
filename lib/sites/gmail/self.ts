/** Whose mailbox it is, as Gmail's own frame says it; never from a mail's headers. */

import type { PageAddress } from '@/lib/domain/page-reading';
import { isAddress } from '../address';
import { attempt, readTitle } from '../dom';

/** What Gmail calls the owner of the mailbox among the recipients; the address is beside it. */
const ME = new Set(
  'me,moi,ich,mich,mir,mij,ik,jag,mig,meg,jeg,minä,minua,eu,mim,yo,mí,io,ja,mnie,mne,já,nekem,én,eu,ben,bana,εμένα,я,мне,меня,мені,мен,我,自分,나,tôi,saya,ฉัน,मैं,मुझे,أنا,אני'.split(
    ',',
  ),
);

/** Reads the own address from the title, `… - own@address - Gmail`, and the path `/u/own@address/`. */
export function readSelf(document: Document, url: URL): string[] {
  // Counted from the end: the subject before it may hold dashes and addresses.
  const titled = readTitle(document).trim().split(' - ').at(-2)?.trim();
  const encoded = /\/u\/([^/]+)/.exec(url.pathname)?.[1] ?? '';
  const inPath = attempt(() => decodeURIComponent(encoded));
  return [...new Set([titled, inPath].filter(isAddress))];
}

export function isSelf(address: string | null, self: readonly string[]): boolean {
  return self.some((own) => own.toLowerCase() === address?.toLowerCase());
}

/** Takes away the name where it is only Gmail's word for the owner. */
export function withoutMe(person: PageAddress, self: readonly string[]): PageAddress {
  const isMe = isSelf(person.address, self) && ME.has(person.name?.toLowerCase() ?? '');
  return isMe ? { ...person, name: null } : person;
}
