/**
 * Gmail. Its class names are made by a machine but have stood for ten years, in every language of
 * the interface; `email=` and `name=` on the sender outlived all redesigns (2014 to 2026-07).
 * One page with hash routes: views that were left stay in it, hidden by an inline style. Mail
 * bodies are in the page itself, so whatever lies inside `.a3s` is the sender's and no header.
 */

import type { PageAddress, PageReading } from '@/lib/domain/page-reading';
import { dropRepeats } from '../address';
import { attempt, findIn, readLine } from '../dom';
import { hostsOf } from '../hosts';
import { emptyReading } from '../reading';
import type { Site, WatchedNode } from '../site';
import { findVisibleMain, isShownIn, outsideBody } from './main';
import { findBlocks, readMessages } from './messages';
import { readPerson } from './person';
import { isGmail } from './recognise';
import { isSelf, readSelf } from './self';

const MAX_ROWS = 60;

export const gmail: Site = {
  id: 'gmail',
  hosts: hostsOf('gmail'),
  recognise: isGmail,

  viewKey(document, url) {
    const main = findVisibleMain(document);
    const subject = main && findSubject(main);
    // The thread, not its length: a message that is unfolded or comes in is no other view. The
    // address changes before the thread does, and from then on the last one is not what was asked for.
    if (subject) return `thread/${url.hash.split('?')[0]}/${threadIdOf(subject)}`;
    const row = main?.querySelector('tr.zA [data-legacy-thread-id]'); // 2019
    return `list/${url.hash}/${row?.getAttribute('data-legacy-thread-id') ?? ''}`;
  },

  watched(document) {
    const main = findVisibleMain(document);
    // Every change of view changes the title, also where a kept view is only shown again.
    const title = findIn(document, 'head > title');
    const watched: WatchedNode[] = title ? [{ node: title, subtree: false }] : [];
    if (main?.parentNode) watched.push({ node: main.parentNode, subtree: false });
    // A message that is unfolded changes deep inside the thread and nowhere else.
    const thread = main && findBlocks(main)[0]?.element.closest('[role="list"]'); // 2026-07
    if (thread) watched.push({ node: thread, subtree: true });
    return watched;
  },

  readPage(document, url) {
    const reading = emptyReading('gmail', gmail.viewKey(document, url), document);
    return attempt(() => fill(reading, document, url)) ?? reading;
  },
};

function fill(reading: PageReading, document: Document, url: URL): PageReading {
  const self = readSelf(document, url);
  const main = findVisibleMain(document);
  if (!main) return { ...reading, self };
  const subject = findSubject(main);
  const messages = subject ? readMessages(main, readLine(subject), self) : [];
  if (messages.length > 0) return { ...reading, view: 'thread', self, messages };
  const people = readRowSenders(main).filter((person) => !isSelf(person.address, self));
  return { ...reading, view: people.length > 0 ? 'list' : 'nothing', self, people };
}

function findSubject(main: Element): Element | undefined {
  return outsideBody(main, 'h2.hP')[0]; // 2026-07
}

function threadIdOf(subject: Element): string {
  return subject.getAttribute('data-legacy-thread-id') ?? ''; // 2026-07
}

/** Each sender stands twice in a row; the second is there for screen readers. */
function readRowSenders(main: Element): PageAddress[] {
  const rows = Array.from(main.querySelectorAll('tr.zA')) // 2019
    .filter((row) => isShownIn(row, main))
    .slice(0, MAX_ROWS);
  const senders = rows.flatMap((row) => Array.from(row.querySelectorAll('.yP[email],.zF[email]')));
  return dropRepeats(senders.map((sender) => readPerson(sender, 'listRow'))).slice(0, MAX_ROWS);
}
