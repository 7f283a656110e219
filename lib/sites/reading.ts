/** Empty readings, so that a site only writes down what it found. */

import type { PageMessage, PageReading, SiteId } from '@/lib/domain/page-reading';
import { findIn, toLine } from './dom';

/** Makes a reading in which nobody is shown. */
export function emptyReading(site: SiteId, viewKey: string, document: Document): PageReading {
  return {
    site,
    path: site === 'generic' ? 'generic' : 'site',
    view: 'nothing',
    viewKey: toLine(viewKey) ?? '',
    language: toLine(findIn(document, ':root')?.getAttribute('lang')),
    self: [],
    messages: [],
    people: [],
    links: [],
    blocks: [],
  };
}

/** Makes an open message of which nothing is known yet. */
export function emptyMessage(): PageMessage {
  return {
    key: null,
    shown: 'open',
    from: [],
    sender: [],
    replyTo: [],
    to: [],
    cc: [],
    subject: null,
    dateText: null,
    body: null,
    links: [],
    attachments: [],
    headers: [],
  };
}
