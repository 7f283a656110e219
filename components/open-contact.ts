import { openDesk } from '@/lib/app/ask-background';

/** The part of the desk's address that names a contact. */
export const contactPart = (contactId: string) => `#contacts/${contactId}`;

/** The contact that an address of the desk names, if any. */
export function contactInPart(part: string): string | undefined {
  return /^#contacts\/(.+)$/.exec(part)?.[1];
}

/** Shows the card of another contact: in the desk where this is one, else in a desk of its own. */
export async function openContact(contactId: string): Promise<void> {
  const part = contactPart(contactId);
  if (location.pathname === '/desk.html') location.hash = part;
  else await openDesk(part);
}
