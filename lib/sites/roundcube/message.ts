/** The open mail, in full view or in the preview's document: both have the same parts. */

import type { PageAddress, PageMessage, PagePart, PageReading } from '@/lib/domain/page-reading';
import { isAddress, readMailto, readNamedAddress, toPageAddress } from '../address';
import { readBodyText } from '../body-text';
import { findIn, readLine, readOwnLine } from '../dom';
import { emptyMessage } from '../reading';
import { readEnvSender } from './env';

const MAX_PEOPLE = 200;
const MAX_FEW = 20;
const MAX_ATTACHMENTS = 100;

/** Headers and words of attached mails: somebody else's, so they are read as quotes. */
const ATTACHED_MAIL = '.message-partheaders,.message-partheaders ~ *'; // 2026-11

interface MessageParts {
  header: Element;
  body: Element;
}

/**
 * Finds header and body of the open mail. A mail may hold a `#message-header` of its own: the
 * true one stands before the body, never in it.
 */
export function findMessage(document: Document): MessageParts | undefined {
  const header = findIn(document, '#message-header'); // 2026-11
  const body = findIn(document, '#messagebody'); // 2026-11
  if (!header || !body || body.contains(header)) return undefined;
  const isBefore = header.compareDocumentPosition(body) & 4;
  return isBefore ? { header, body } : undefined;
}

/** Reads the open mail; undefined when none is. */
export function readMessage(
  document: Document,
): { message: PageMessage; path: PageReading['path'] } | undefined {
  const parts = findMessage(document);
  if (!parts) return undefined;
  const { header, body } = parts;
  const { text, links } = readBodyText(body, { quoted: ATTACHED_MAIL });
  const from = readCell(header, 'from', 'from').slice(0, MAX_FEW);
  const summary = from.length > 0 ? [] : readSummary(header);
  const message: PageMessage = {
    ...emptyMessage(),
    from: withHiddenName(from.length > 0 ? from : summary, document),
    sender: readCell(header, 'sender', 'sender').slice(0, MAX_FEW),
    replyTo: readCell(header, 'replyto', 'replyTo').slice(0, MAX_FEW),
    to: readCell(header, 'to', 'to').slice(0, MAX_PEOPLE),
    cc: readCell(header, 'cc', 'cc').slice(0, MAX_PEOPLE),
    subject: readOwnLine(header.querySelector('.subject')),
    dateText: readDate(header),
    body: text,
    links,
    attachments: readAttachments(document, body),
  };
  return { message, path: summary.length > 0 ? 'fallback' : 'site' };
}

/** Reads one row of the header table, which is hidden until "Details" but always complete. */
function readCell(header: Element, name: string, part: PagePart): PageAddress[] {
  const cell = header.querySelector(`td.header.${name}`); // 2026-11
  if (!cell) return [];
  const people = Array.from(cell.querySelectorAll('.rcmContactAddress'), (contact) =>
    readContact(contact, part),
  );
  if (people.length > 0) return people;
  // What Roundcube cannot parse stands there as bare text.
  const { name: shown, address } = readNamedAddress(cell.textContent);
  return shown || address ? [toPageAddress(part, shown, address)] : [];
}

/** Reads "From … on …", the one line of the header that is always to be seen. */
function readSummary(header: Element): PageAddress[] {
  const contact = header.querySelector('.header-summary .rcmContactAddress'); // 2026-11
  return contact ? [readContact(contact, 'from')] : [];
}

/** Reads a person: the label is the name, or the address again; the title is the address. */
export function readContact(contact: Element, part: PagePart): PageAddress {
  const label = readLine(contact);
  const title = contact.getAttribute('title');
  const address = isAddress(title)
    ? title
    : (readMailto(contact.getAttribute('href'))[0] ?? (isAddress(label) ? label : null));
  return toPageAddress(part, label, address);
}

/**
 * Roundcube drops a display name that holds an address, just what a rep should see: "boss@ours"
 * <other@theirs>. It still stands in the page's own start-up data.
 */
function withHiddenName(from: PageAddress[], document: Document): PageAddress[] {
  const [only, ...others] = from;
  if (!only || others.length > 0 || only.name !== null) return from;
  const { name, address } = readEnvSender(document);
  return name && address === only.address ? [toPageAddress('from', name, address)] : from;
}

/** The summary has the full date where the table may say "Today" (2026-11). */
function readDate(header: Element): string | null {
  return (
    readLine(header.querySelector('.header-summary .text-nowrap')) ??
    readLine(header.querySelector('td.header.date'))
  );
}

function readAttachments(document: Document, body: Element): string[] {
  const list = findIn(document, '#attachment-list'); // 2026-11
  if (!list || body.contains(list)) return [];
  return Array.from(list.querySelectorAll('.attachment-name'), readLine)
    .filter((name) => name !== null)
    .slice(0, MAX_ATTACHMENTS);
}
