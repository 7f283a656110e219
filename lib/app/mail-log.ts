import { newId } from '@/lib/base/ids';
import type { Contact } from '@/lib/domain/contact';
import type { Interaction } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { SeenMessage } from '@/lib/domain/seen-message';
import { directionOf, isBetterKnown, messageKeysFor } from '@/lib/domain/seen-message';
import { findLoggedMessage } from '@/lib/store/read';
import type { Writing } from '@/lib/store/write';

/**
 * Writes the messages that count for a contact, each once, inside the caller's act.
 * A message known by either of its keys is known; one whose direction was unknown is corrected.
 */
export async function logMessages(
  writing: Writing,
  contact: Contact,
  messages: readonly SeenMessage[],
  context: { self: readonly string[]; page: string | null; now: string },
): Promise<void> {
  for (const message of messages) {
    const dir = directionOf(message, contact, context.self);
    // Without a key nothing would tell the message from itself at the next look.
    if (dir === undefined || message.at === null || message.keys.length === 0) continue;
    const messageKeys = messageKeysFor(contact.id, message);
    const logged = unreplaced((await findLoggedMessage(messageKeys)) as Interaction[])[0];
    if (logged && !isBetterKnown(logged, dir)) continue;
    await writing.put('facts', {
      id: newId(),
      contactId: contact.id,
      kind: 'interaction',
      at: message.at,
      recordedAt: context.now,
      dir,
      channel: 'email',
      auto: false,
      subject: message.subject,
      page: context.page,
      messageKeys,
      ...(logged ? { replaces: logged.id } : {}),
    });
  }
}
