/** The mail in MailDev's view: a short header, its hidden raw headers and two forms of the body. */

import type { PageAddress, PageMessage, PagePart } from '@/lib/domain/page-reading';
import { isAddress, readAddressList, toPageAddress } from '../address';
import type { BodyText } from '../body-text';
import { readBodyText } from '../body-text';
import { attempt, findIn, readLine } from '../dom';
import { emptyMessage } from '../reading';

const MAX_PEOPLE = 200;
const MAX_FEW = 20;
const MAX_HEADERS = 60;
const MAX_ATTACHMENTS = 100;

/** Headers that tell a machine's mail from a person's, and threads; the rest is transport. */
const TELLING_HEADER =
  /^(?:auto-submitted|precedence|list-.+|sender|reply-to|in-reply-to|return-path|feedback-id|x-auto-.+|x-mailer)$/;

export function readMessage(document: Document, id: string): PageMessage {
  const headers = readHeaders(document);
  const { text, links } = readBody(document);
  return {
    ...emptyMessage(),
    key: /<([^<>]+)>/.exec(headers.get('message-id') ?? '')?.[1] ?? id,
    from: readRow(document, 'from').slice(0, MAX_FEW),
    sender: readAddressList(headers.get('sender'), 'sender'),
    replyTo: readAddressList(headers.get('reply-to'), 'replyTo'),
    to: readRow(document, 'to').filter(hasAddress).slice(0, MAX_PEOPLE),
    cc: readRow(document, 'cc').filter(hasAddress).slice(0, MAX_PEOPLE),
    subject: readLine(findIn(document, '.email-meta .subject')),
    dateText: headers.get('date') ?? null,
    body: text,
    links,
    attachments: readAttachments(document),
    headers: Array.from(headers)
      .filter(([name]) => TELLING_HEADER.test(name))
      .map(([name, value]) => `${name}: ${value}`.slice(0, 2_000))
      .slice(0, MAX_HEADERS),
  };
}

/** The frame of an HTML mail; a plain one leaves it without a source. */
export function findBodyFrame(document: Document): HTMLIFrameElement | undefined {
  return findIn(document, 'iframe.panel-html') as HTMLIFrameElement | undefined; // 2026-11
}

/** Has the HTML body arrived, or is there none to wait for? */
export function hasFrameArrived(document: Document): boolean {
  return isPlain(document) || findFrameBody(document) !== undefined;
}

function isPlain(document: Document): boolean {
  return !findBodyFrame(document)?.getAttribute('src');
}

function findFrameBody(document: Document): Element | undefined {
  const frame = findBodyFrame(document);
  const inside = attempt(() => frame?.contentDocument);
  const address = attempt(() => frame?.contentWindow?.location.href) ?? '';
  if (!inside || inside.readyState === 'loading' || !address.endsWith('/html')) return undefined;
  return findIn(inside, ':root > body');
}

function readBody(document: Document): BodyText {
  const html = isPlain(document) ? undefined : findFrameBody(document);
  if (html) return readBodyText(html);
  const plain = findIn(document, '.panel-plain'); // 2026-11
  return plain ? readBodyText(plain, { isPreformatted: true }) : { text: '', links: [] };
}

/** Reads a row of the header. `calculated-bcc` is left alone: it is the envelope, not the mail. */
function readRow(document: Document, name: 'from' | 'to' | 'cc'): PageAddress[] {
  const row = findIn(document, `.email-meta .row.${name}`); // 2026-11
  return Array.from(row?.querySelectorAll('app-address') ?? [], (entry) => readEntry(entry, name));
}

/** Without a name the address stands in the name's place. */
function readEntry(entry: Element, part: PagePart): PageAddress {
  const name = readLine(entry.querySelector('.address-name'));
  const bracketed = readLine(entry.querySelector('.address-address'));
  const address = bracketed === null ? name : bracketed.replace(/^<|>$/g, '');
  return toPageAddress(part, name, isAddress(address) ? address : null);
}

function hasAddress({ address }: PageAddress): boolean {
  return address !== null;
}

function readHeaders(document: Document): Map<string, string> {
  const table = findIn(document, '.panel-headers table'); // 2026-11
  const headers = new Map<string, string>();
  for (const row of table?.querySelectorAll('tr') ?? []) {
    const name = readLine(row.querySelector('td'))?.toLowerCase();
    const value = readLine(row.querySelector('td + td'));
    if (name && value && !headers.has(name)) headers.set(name, value);
  }
  return headers;
}

function readAttachments(document: Document): string[] {
  const panel = findIn(document, '.panel-attachments'); // 2026-11
  return Array.from(panel?.querySelectorAll('a strong') ?? [], readLine)
    .filter((name) => name !== null)
    .slice(0, MAX_ATTACHMENTS);
}
