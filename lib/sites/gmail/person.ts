import type { PageAddress, PagePart } from '@/lib/domain/page-reading';
import { isAddress, toPageAddress } from '../address';
import { readLine } from '../dom';

/** Reads a sender or recipient: the attributes are whole where the label is shortened. */
export function readPerson(person: Element, part: PagePart): PageAddress {
  const email = person.getAttribute('email') ?? person.getAttribute('data-hovercard-id'); // 2026-07
  const name = person.getAttribute('name') ?? readLine(person);
  return toPageAddress(part, name, isAddress(email) ? email : null);
}
