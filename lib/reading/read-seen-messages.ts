import { readEmailKey } from '@/lib/domain/email-key';
import type { PageMessage, TabReading } from '@/lib/domain/page-reading';
import { readAutomated } from './automated';
import { keysOf } from './mailing-list';
import { readMessageDate } from './message-date';
import { hashedMessageKey, siteMessageKey } from './message-key';

/** A message that a page shows: what is needed to log it, and none of its words. */
export interface SeenMessage {
  /** What tells it from every other: the site's id, and a hash that survives a change of folder. */
  keys: string[];
  /** The sender's address key. */
  from: string | null;
  /** Keys of everybody it is addressed to, each once; the rep among them. */
  recipients: string[];
  /** When it was sent: an instant or a date; null when the page's date cannot be read for sure. */
  at: string | null;
  subject: string | null;
  automated: boolean;
  /** Its words are shown, not only its sender. */
  open: boolean;
  /** Is it known which addresses are the rep's? Without that no direction is known. */
  selfKnown: boolean;
}

export interface ReadingOptions {
  /** The rep's own addresses: the setting and what the page says. */
  self: readonly string[];
  /** The present, ISO 8601. */
  now: string;
  /** The rep's time zone, IANA name. */
  tz: string;
}

/** Reads which messages a page shows. Light: runs in the background worker. */
export function readSeenMessages(tab: TabReading, options: ReadingOptions): SeenMessage[] {
  const self = [...options.self, ...tab.reading.self];
  const selfKnown = self.some((address) => readEmailKey(address) !== null);
  const { language } = tab.reading;
  return tab.reading.messages.map((message) => {
    const from = keysOf(message.from)[0] ?? null;
    const at = readSentAt(message, { ...options, language });
    return {
      keys: keysOfMessage(message, tab.origin, from, at),
      from,
      recipients: [...new Set(keysOf([...message.to, ...message.cc]))],
      at,
      subject: message.subject,
      automated: readAutomated(message) !== null,
      open: message.shown === 'open',
      selfKnown,
    };
  });
}

/** When a message was sent, as the page shows it. */
export function readSentAt(
  message: PageMessage,
  context: { now: string; tz: string; language: string | null },
): string | null {
  return message.dateText === null ? null : readMessageDate(message.dateText, context);
}

function keysOfMessage(
  message: PageMessage,
  origin: string,
  from: string | null,
  at: string | null,
) {
  const keys: string[] = [];
  if (message.key !== null && message.key !== '') keys.push(siteMessageKey(origin, message.key));
  if (from !== null && at?.includes('T')) keys.push(hashedMessageKey(from, at, message.subject));
  return keys;
}
