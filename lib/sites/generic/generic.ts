/**
 * Any page: what people publish about themselves in forms that programs know. No site's classes, so
 * nothing here breaks with a redesign; what a page says only in prose is read from a selection.
 * The forms are standards, so they carry the date on which they were read: 2026-11.
 */

import type { PageAddress, PageBlock, PageLink, PageReading } from '@/lib/domain/page-reading';
import { dropRepeats, isAddress, readMailto, toPageAddress } from '../address';
import { readLink } from '../body-text';
import { attempt, findIn, readLine } from '../dom';
import { emptyReading } from '../reading';
import type { Site } from '../site';

const MAX_PEOPLE = 200;
const MAX_LINKS = 300;
const MAX_JSON_BLOCKS = 10;
const MAX_CARDS = 20;
const MAX_CONTENT = 60_000;

const TELLS_OF_PEOPLE = /"(?:Person|ProfilePage|Organization)"/;

export const generic: Site = {
  id: 'generic',
  hosts: [],
  recognise: () => true,

  viewKey(document, url) {
    const length = readSelection(document).length;
    // A class of the length, so that dragging a selection along does not count as a new view each time.
    return `${url.href}#selection-${length === 0 ? 0 : Math.ceil(Math.log2(length + 1))}`;
  },

  watched(document) {
    const title = findIn(document, 'head > title');
    return title ? [{ node: title, subtree: false }] : [];
  },

  readPage(document, url) {
    const reading = emptyReading('generic', generic.viewKey(document, url), document);
    return attempt(() => fill(reading, document)) ?? reading;
  },
};

function fill(reading: PageReading, document: Document): PageReading {
  const root = findIn(document, ':root');
  if (!root) return reading;
  const anchors = Array.from(root.querySelectorAll('a[href^="mailto:" i],a[href^="tel:" i]'));
  const links = anchors.slice(0, MAX_LINKS).flatMap(toLink);
  const people = dropRepeats(anchors.slice(0, MAX_LINKS).flatMap(readMailtoPeople));
  const blocks = [...readSelectedBlock(document), ...readJsonLd(root), ...readCards(root)];
  const isEmpty = links.length + people.length + blocks.length === 0;
  return {
    ...reading,
    view: isEmpty ? 'nothing' : 'page',
    people: people.slice(0, MAX_PEOPLE),
    links,
    blocks,
  };
}

function toLink(anchor: Element): PageLink[] {
  const link = readLink(anchor);
  return link ? [{ href: link.href, text: readLine(anchor) ?? '' }] : [];
}

/** The link's words may be a name; with several recipients they are nobody's. */
function readMailtoPeople(anchor: Element): PageAddress[] {
  const addresses = readMailto(anchor.getAttribute('href')).filter(isAddress);
  const words = addresses.length === 1 ? readLine(anchor) : null;
  const name = words?.includes('@') ? null : words;
  return addresses.map((address) => toPageAddress('mailtoLink', name, address));
}

function readJsonLd(root: Element): PageBlock[] {
  return Array.from(root.querySelectorAll('script[type="application/ld+json"]'))
    .map((script) => script.textContent ?? '')
    .filter((text) => TELLS_OF_PEOPLE.test(text))
    .slice(0, MAX_JSON_BLOCKS)
    .map((text) => toBlock('jsonLd', text));
}

/** Cards inside cards are kept in the outer one's markup. */
function readCards(root: Element): PageBlock[] {
  return Array.from(root.querySelectorAll('.h-card,.vcard'))
    .filter((card) => !card.parentElement?.closest('.h-card,.vcard'))
    .slice(0, MAX_CARDS)
    .map((card): unknown => card.outerHTML)
    .filter((markup) => typeof markup === 'string')
    .map((markup) => toBlock('hCard', markup));
}

function readSelectedBlock(document: Document): PageBlock[] {
  const text = readSelection(document).trim();
  return text === '' ? [] : [toBlock('text', text)];
}

function readSelection(document: Document): string {
  const selection = attempt(() => Document.prototype.getSelection.call(document));
  return selection && !selection.isCollapsed ? selection.toString() : '';
}

function toBlock(kind: PageBlock['kind'], content: string): PageBlock {
  return { kind, content: content.slice(0, MAX_CONTENT) };
}
