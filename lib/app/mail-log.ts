import { newId } from '@/lib/base/ids';
import type { Contact } from '@/lib/domain/contact';
import type { Interaction } from '@/lib/domain/fact';
import { lastWords } from '@/lib/domain/fact';
import type { SeenMessage } from '@/lib/domain/seen-message';
import {
  directionOf,
  isBetterKnown,
  isSameMessage,
  messageKeysFor,
} from '@/lib/domain/seen-message';
import { findLoggedMessage } from '@/lib/store/read';
import type { Writing } from '@/lib/store/write';

interface LogContext {
  self: readonly string[];
  page: string | null;
  now: string;
  /** The contact was made by this very act. */
  isNew?: boolean;
}

/**
 * Writes the messages that count for a contact, each once, inside the caller's act.
 * A message known by either of its keys is known; one whose direction was unknown is corrected.
 */
export async function logMessages(
  writing: Writing,
  contact: Contact,
  messages: readonly SeenMessage[],
  context: LogContext,
): Promise<void> {
  const counted = messages.flatMap((message) => {
    const dir = directionOf(message, contact, context.self);
    // Without a key nothing would tell the message from itself at the next look.
    if (dir === undefined || message.at === null || message.keys.length === 0) return [];
    return { ...message, at: message.at, dir, messageKeys: messageKeysFor(contact.id, message) };
  });
  // The keys of a message begin with the contact: of one just made there are none.
  const stored = context.isNew
    ? []
    : await Promise.all(counted.map((one) => findLoggedMessage(one.messageKeys)));
  const written: Interaction[] = [];
  for (const [index, { at, dir, from, subject, messageKeys }] of counted.entries()) {
    const known = lastWords([...((stored[index] ?? []) as Interaction[]), ...written]);
    const logged = known.find((one) => isSameMessage(one.messageKeys, messageKeys));
    // What the rep has taken away stays away, whenever the page shows it again.
    if (logged && (logged.void || !isBetterKnown(logged, dir))) continue;
    const fact: Interaction = {
      id: newId(),
      contactId: contact.id,
      kind: 'interaction',
      at,
      recordedAt: context.now,
      dir,
      from,
      channel: 'email',
      auto: false,
      subject,
      page: context.page,
      messageKeys,
      ...(logged ? { replaces: logged.id } : {}),
    };
    await writing.add('facts', fact);
    written.push(fact);
  }
}
