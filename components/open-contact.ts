import { openDesk } from '@/lib/app/ask-background';

/** The part of the desk's address before a contact's id. */
const NAMED = '#contacts/';

/** The contact that an address of the desk names, if any. An id from a file may hold any sign. */
export function contactInPart(part: string): string | undefined {
  if (!part.startsWith(NAMED) || part === NAMED) return undefined;
  try {
    return decodeURIComponent(part.slice(NAMED.length));
  } catch {
    return undefined;
  }
}

/** Shows the card of another contact: in the desk where this is one, else in a desk of its own. */
export async function openContact(contactId: string): Promise<void> {
  const part = `${NAMED}${encodeURIComponent(contactId)}`;
  if (location.pathname === '/desk.html') location.hash = part;
  else await openDesk(part);
}
