import { readEmailKey } from '@/lib/domain/email-key';
import type { PageMessage } from '@/lib/domain/page-reading';

const LIST_HOST =
  /^(?:lists?|listserv|groups|mailman|sympa|googlegroups)\.|\.lists?\.|\.groups\.io$/;
const LIST_TAIL = /[-+](?:bounces?|owner|request|leave|unsubscribe|subscribe|join|admin|confirm)$/;

/** What a message says of the mailing list it went through. */
export interface ListSigns {
  /** It went through a list to which people write. */
  posted: boolean;
  isListAddress(key: string): boolean;
}

/**
 * Reads from sender, reply address, subject tag and headers whether a message came through a
 * mailing list, and which of its addresses are the list's own.
 */
export function readListSigns(message: PageMessage): ListSigns {
  const headers = headersOf(message);
  const recipients = keysOf([...message.to, ...message.cc]);
  const said = namedInHeaders(headers);
  const named = new Set([...said, ...keysOf(message.sender).map(listOfBounces).filter(isKey)]);
  const from = new Set(keysOf(message.from));
  const replies = keysOf(message.replyTo).filter(
    (key) => !from.has(key) && recipients.includes(key),
  );
  const tag = subjectTag(message.subject);
  const isListAddress = (key: string) =>
    named.has(key) ||
    replies.includes(key) ||
    LIST_HOST.test(key.slice(key.indexOf('@') + 1)) ||
    LIST_TAIL.test(key.slice(0, key.indexOf('@'))) ||
    (tag !== null && key.startsWith(`${tag}@`));
  const posted =
    headers.some(([name]) => name === 'list-post' || name === 'list-id') ||
    recipients.some(isListAddress);
  return { posted, isListAddress };
}

/** Splits the headers that a page shows into name and value. */
export function headersOf(message: PageMessage): (readonly [name: string, value: string])[] {
  return message.headers.map((header) => {
    const colon = header.indexOf(':');
    const name = colon < 0 ? header : header.slice(0, colon);
    return [name.trim().toLowerCase(), colon < 0 ? '' : header.slice(colon + 1).trim()];
  });
}

/** The keys of the addresses that can be read. */
export function keysOf(addresses: readonly { address: string | null }[]): string[] {
  return addresses
    .map(({ address }) => (address === null ? null : (readEmailKey(address)?.key ?? null)))
    .filter(isKey);
}

const isKey = (key: string | null): key is string => key !== null;

function namedInHeaders(headers: readonly (readonly [string, string])[]): string[] {
  return headers
    .filter(([name]) => name === 'list-post')
    .map(([, value]) => readEmailKey(value)?.key ?? null)
    .filter(isKey);
}

/** `optics-dev-bounces@lists.example` sends for `optics-dev@lists.example`. */
function listOfBounces(key: string): string | null {
  const at = key.indexOf('@');
  const local = key.slice(0, at);
  const list = local.startsWith('owner-') ? local.slice(6) : local.replace(LIST_TAIL, '');
  return list === local || list === '' ? null : list + key.slice(at);
}

function subjectTag(subject: string | null): string | null {
  const tag = /\[([\w.-]{2,60})\]/.exec((subject ?? '').slice(0, 300));
  return tag?.[1]?.toLowerCase() ?? null;
}
