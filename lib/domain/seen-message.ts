import type { Contact } from './contact';
import { valuesOf } from './contact';
import type { Direction, Interaction } from './fact';
import { gatherSelf } from './self';

/** A message as a page showed it, read far enough to log it. Made by `lib/reading`. */
export interface SeenMessage {
  /** The site's own id and the fallback hash of sender, date and subject. */
  keys: string[];
  /** Sender's address key. */
  from: string | null;
  /** Address keys of everybody it went to. */
  recipients: string[];
  /** When it was sent: an instant or a date; null when the page does not say. */
  at: string | null;
  subject: string | null;
  automated: boolean;
}

/** A message to more people than this is an announcement, no contact (DESIGN.md, Reading pages). */
const MOST_RECIPIENTS = 5;

/**
 * Does a message count as contact with this person, and which way did it go?
 * From the person counts; to the person counts with at most five recipients; automated mail and
 * mail without a date never. The way is known only when the rep's own address is known.
 * @returns the direction (null = not known), or undefined when it does not count
 */
export function directionOf(
  message: SeenMessage,
  contact: Contact,
  self: readonly string[],
): Direction | null | undefined {
  if (message.automated || message.at === null || message.from === null) return undefined;
  const addresses = valuesOf(contact, 'email').map((field) => field.value);
  if (addresses.includes(message.from)) return self.length > 0 ? 'in' : null;
  const isTo = message.recipients.some((recipient) => addresses.includes(recipient));
  if (!isTo || message.recipients.length > MOST_RECIPIENTS) return undefined;
  if (self.length === 0) return null;
  // Somebody else wrote to the person: that is no contact between the person and the rep.
  return gatherSelf(self).has(message.from) ? 'out' : undefined;
}

/** The keys under which a message is known for one contact. */
export const messageKeysFor = (contactId: string, message: SeenMessage) =>
  message.keys.map((key) => `${contactId}|${key}`);

/**
 * Are these the keys of one message? A site's own id may come again, in a second mailbox of the
 * same webmail or in a folder that was made anew; where both have a hash, the hash decides.
 */
export function isSameMessage(logged: readonly string[], seen: readonly string[]): boolean {
  const hashes = (keys: readonly string[]) => keys.filter((key) => key.includes('|hash:'));
  const [had, has] = [hashes(logged), hashes(seen)];
  if (had.length > 0 && has.length > 0) return has.some((key) => had.includes(key));
  return seen.some((key) => logged.includes(key));
}

/** Is a logged message better known now: its direction was not, and is? */
export const isBetterKnown = (logged: Interaction, dir: Direction | null) =>
  logged.dir === null && dir !== null;
