import type { PageAddress } from '@/lib/domain/page-reading';
import { attempt, findIn } from '../dom';
import { readContact } from './message';

/** As many rows as a screen shows; the rest of a long list is nobody the rep looks at. */
const MAX_ROWS = 60;

/** Reads who stands in the rows of the list. Rows of closed threads are in the page, unseen. */
export function readRowSenders(document: Document): PageAddress[] {
  const list = findIn(document, '#messagelist'); // 2026-11
  const contacts = list?.querySelectorAll(
    'tr[id^="rcmrow"]:not([style*="none"]) .fromto .rcmContactAddress', // 2026-11
  );
  return Array.from(contacts ?? [])
    .slice(0, MAX_ROWS)
    .flatMap((contact) => attempt(() => readContact(contact, 'listRow')) ?? []);
}
