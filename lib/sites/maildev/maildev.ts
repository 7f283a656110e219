/**
 * MailDev 2.2 (seen 2026-11), the mailbox that developers test with. One page with hash routes:
 * `#/` and `#/email/<id>`. When the route changes, the mail before stays for a moment and then the
 * new view stands there empty. The list names no senders. All raw headers are in a hidden table.
 */

import type { PageReading } from '@/lib/domain/page-reading';
import { attempt, findIn } from '../dom';
import { emptyReading } from '../reading';
import type { Site, WatchedNode } from '../site';
import { findBodyFrame, hasFrameArrived, readMessage } from './message';
import { isMaildev } from './recognise';

export const maildev: Site = {
  id: 'maildev',
  hosts: [],

  recognise: isMaildev,

  viewKey(document, url) {
    const id = readRouteId(url);
    if (id === undefined) return 'list';
    if (!isShown(document, id)) return `opening/${id}`;
    return hasFrameArrived(document) ? `message/${id}` : `message/${id}/without-body`;
  },

  watched(document) {
    const nodes = [
      findIn(document, '.main-container'), // another route brings another child
      findIn(document, '.email-meta .subject'),
      findIn(document, '.email-meta .row.from .description-value'),
    ];
    const watched: WatchedNode[] = nodes
      .filter((node) => node !== undefined)
      .map((node) => ({ node, subtree: false }));
    const frame = findBodyFrame(document);
    return frame ? [...watched, { node: frame, subtree: false, frame }] : watched;
  },

  readPage(document, url) {
    const reading = emptyReading('maildev', maildev.viewKey(document, url), document);
    return attempt(() => fill(reading, document, url)) ?? reading;
  },
};

function fill(reading: PageReading, document: Document, url: URL): PageReading {
  const id = readRouteId(url);
  if (id !== undefined) {
    if (!isShown(document, id)) return reading;
    return { ...reading, view: 'message', messages: [readMessage(document, id)] };
  }
  return { ...reading, view: findIn(document, 'li.email-item') ? 'list' : 'nothing' };
}

function readRouteId(url: URL): string | undefined {
  return /^#\/email\/([^/?]+)/.exec(url.hash)?.[1];
}

/** Is this mail in the view already? A mail without a subject is known by its sender. */
function isShown(document: Document, id: string): boolean {
  const current = findIn(document, 'li.email-item.current'); // 2026-11
  if (current && !current.classList.contains(`email-${id}`)) return false;
  const source = findBodyFrame(document)?.getAttribute('src');
  if (source && !source.includes(`email/${id}/`)) return false;
  return findIn(document, '.email-meta .row.from app-address') !== undefined;
}
