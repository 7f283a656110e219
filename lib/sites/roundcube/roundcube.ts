/**
 * Roundcube, on any host. Learnt from a real 1.6 (Elastic skin, 2026-11):
 * a click on a row opens the mail in the frame `#messagecontframe` while address, title and the
 * frame's `src` stay the same, so only the frame's own location tells. A double click loads
 * `_action=show`, with the same header and body in the top document. Attached mails are shown
 * inside `#messagebody` with headers that look like the mail's own.
 */

import type { PageReading } from '@/lib/domain/page-reading';
import { dropRepeats } from '../address';
import { attempt, findIn } from '../dom';
import { emptyReading } from '../reading';
import type { Site, WatchedNode } from '../site';
import { readSelf } from './env';
import { findMessage, readMessage } from './message';
import { readRowSenders } from './rows';

interface ShownMail {
  document: Document;
  url: URL;
}

export const roundcube: Site = {
  id: 'roundcube',
  hosts: [],

  recognise(document, url) {
    const isMailTask = url.searchParams.get('_task') === 'mail' || hasMailBody(document);
    return isMailTask && findIn(document, '#messagelist,#message-header,#layout') !== undefined;
  },

  viewKey(document, url) {
    const mail = findShownMail(document, url);
    if (mail) return `message/${messageKey(mail.url)}`;
    const firstRow = findIn(document, '#messagelist tbody tr');
    return firstRow ? `list/${mailbox(url)}/${firstRow.id}` : `nothing/${url.search}`;
  },

  watched(document) {
    const frame = findFrame(document);
    const table = findIn(document, '#messagelist');
    const rows = findIn(document, '#messagelist > tbody');
    const watched: WatchedNode[] = [];
    if (frame) watched.push({ node: frame, subtree: false, frame });
    // Another folder brings a new `tbody`; another page of the same one brings new rows.
    if (table) watched.push({ node: table, subtree: false });
    if (rows) watched.push({ node: rows, subtree: false });
    return watched;
  },

  readPage(document, url) {
    const reading = emptyReading('roundcube', roundcube.viewKey(document, url), document);
    return attempt(() => fill(reading, document, url)) ?? reading;
  },
};

function fill(reading: PageReading, document: Document, url: URL): PageReading {
  const self = readSelf(document);
  const mail = findShownMail(document, url);
  const found = mail && readMessage(mail.document);
  if (mail && found) {
    const messages = [{ ...found.message, key: messageKey(mail.url) }];
    return { ...reading, path: found.path, view: 'message', self, messages };
  }
  const people = dropRepeats(readRowSenders(document));
  return { ...reading, view: people.length > 0 ? 'list' : 'nothing', self, people };
}

/** The document that shows an open mail: the preview's, or the top one in full view. */
function findShownMail(document: Document, url: URL): ShownMail | undefined {
  const frame = findFrame(document);
  if (!frame) return findMessage(document) ? { document, url } : undefined;
  const inside = attempt(() => frame.contentDocument);
  const address = attempt(() => frame.contentWindow?.location.href);
  const frameUrl = attempt(() => new URL(address ?? ''));
  // The old mail stays in the frame until the next one has been parsed.
  return inside && frameUrl && findMessage(inside)
    ? { document: inside, url: frameUrl }
    : undefined;
}

function findFrame(document: Document): HTMLIFrameElement | undefined {
  return findIn(document, 'iframe#messagecontframe') as HTMLIFrameElement | undefined; // 2026-11
}

function hasMailBody(document: Document): boolean {
  return findIn(document, 'body.task-mail') !== undefined; // 2026-11
}

function messageKey(url: URL): string {
  return `${mailbox(url)}/${url.searchParams.get('_uid') ?? ''}`;
}

function mailbox(url: URL): string {
  return url.searchParams.get('_mbox') ?? 'INBOX';
}
