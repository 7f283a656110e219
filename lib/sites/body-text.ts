/**
 * From a mail's HTML to its words, one line a line. Everything in it is the sender's: it may be
 * deep, huge, hidden or named to mislead, so the walk has a bound, asks for no layout (innerText
 * costs a reflow) and trusts no name.
 */

import type { PageLink } from '@/lib/domain/page-reading';
import { attempt, toLine } from './dom';
import { isHidden, isPreformatted, isShownAsBlock, sizeOfText } from './inline-style';
import { TextLines } from './text-lines';

export interface BodyText {
  text: string;
  links: PageLink[];
}

export interface BodyTextOptions {
  /** What this site marks as quoted, beside `blockquote`. */
  quoted?: string;
  /** What this site adds to the mail's words and nobody wrote. */
  skipped?: string;
}

/** Enough for any mail that a person wrote; a hostile one is cut there. */
const MAX_NODES = 20_000;
const MAX_LINKS = 300;
const MAX_LINE = 2_000;

const ELEMENTS_AND_TEXT = 0x1 | 0x4;
const IS_SAFE_LINK = /^(?:https?|mailto|tel):/i;

/** Quoted history as the big mail programs mark it; webmails put a prefix before foreign classes. */
const QUOTED = 'blockquote,[class*="gmail_quote"],[class*="yahoo_quoted"]';
const SKIPPED = new Set(
  'script,style,template,noscript,svg,math,head,title,object,iframe,canvas,select,textarea'.split(
    ',',
  ),
);
const BLOCKS = new Set(
  (
    'address,article,aside,blockquote,body,center,dd,details,dir,div,dl,dt,fieldset,figcaption,figure,' +
    'footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,tfoot,' +
    'thead,tr,ul,caption'
  ).split(','),
);

/** What holds for everything inside an element. */
interface Frame {
  isBlock: boolean;
  quoteDepth: number;
  isPreformatted: boolean;
  /** Font size 0: unseen until something inside sets a size again, as many mail layouts do. */
  isUnseen: boolean;
  link: PageLink | undefined;
}

/** Reads the words and links below an element. */
export function readBodyText(root: Element, options: BodyTextOptions = {}): BodyText {
  const walk = new BodyWalk(options);
  walk.walk(root);
  return walk.toBodyText();
}

class BodyWalk {
  #lines = new TextLines();
  #links: PageLink[] = [];
  #outer: Frame[] = [];
  #frame: Frame = {
    isBlock: true,
    quoteDepth: 0,
    isPreformatted: false,
    isUnseen: false,
    link: undefined,
  };
  #quoted: string;
  #skipped: string | undefined;

  constructor({ quoted, skipped }: BodyTextOptions) {
    this.#quoted = quoted === undefined ? QUOTED : `${QUOTED},${quoted}`;
    this.#skipped = skipped;
  }

  /** Steps through the tree without recursion, so that depth costs no stack. */
  walk(root: Element): void {
    const walker = Document.prototype.createTreeWalker.call(
      root.ownerDocument,
      root,
      ELEMENTS_AND_TEXT,
    );
    let node = walker.firstChild();
    for (let count = 0; node && count < MAX_NODES && !this.#lines.isFull; count += 1) {
      const hasEntered = this.#visit(node);
      node = hasEntered ? walker.firstChild() : walker.nextSibling();
      if (hasEntered && !node) {
        this.#leave();
        node = walker.nextSibling();
      }
      while (!node && this.#outer.length > 0) {
        walker.parentNode();
        this.#leave();
        node = walker.nextSibling();
      }
    }
  }

  toBodyText(): BodyText {
    const links = this.#links.map(({ href, text }) => ({ href, text: toLine(text) ?? '' }));
    return { text: this.#lines.toText(), links };
  }

  /** Takes a node in. Gives true when the walk should go on below it. */
  #visit(node: Node): boolean {
    const name = nameOf(node);
    if (name === '#text') this.#addText(node.nodeValue ?? '');
    else if (name === 'br') this.#lines.endLine();
    else if (!this.#isSkipped(node as Element, name)) {
      this.#enter(node as Element, name);
      return true;
    }
    return false;
  }

  #isSkipped(element: Element, name: string): boolean {
    return (
      SKIPPED.has(name) ||
      attributeOf(element, 'hidden') !== null ||
      isHidden(attributeOf(element, 'style') ?? '') ||
      (this.#skipped !== undefined && matches(element, this.#skipped))
    );
  }

  #enter(element: Element, name: string): void {
    const outer = this.#frame;
    const style = attributeOf(element, 'style') ?? '';
    const size = sizeOfText(style);
    const isQuote = matches(element, this.#quoted);
    const isBlock = BLOCKS.has(name) || isQuote || isShownAsBlock(style);
    if (isBlock) this.#lines.endBlock();
    if (name === 'td' || name === 'th') this.#lines.startCell();
    this.#outer.push(outer);
    this.#frame = {
      isBlock,
      quoteDepth: outer.quoteDepth + (isQuote ? 1 : 0),
      isPreformatted: outer.isPreformatted || name === 'pre' || isPreformatted(style),
      isUnseen: size === undefined ? outer.isUnseen : size === 0,
      link: name === 'a' ? this.#startLink(element) : outer.link,
    };
    this.#lines.quoteDepth = this.#frame.quoteDepth;
  }

  #leave(): void {
    if (this.#frame.isBlock) this.#lines.endBlock();
    this.#frame = this.#outer.pop() ?? this.#frame;
    this.#lines.quoteDepth = this.#frame.quoteDepth;
  }

  /** Links of quoted history are left out: they would be taken for the sender's own. */
  #startLink(anchor: Element): PageLink | undefined {
    const link = this.#frame.quoteDepth === 0 ? readLink(anchor) : undefined;
    if (link && this.#links.length < MAX_LINKS) this.#links.push(link);
    return link;
  }

  #addText(text: string): void {
    if (this.#frame.isUnseen) return;
    this.#lines.addText(text, this.#frame.isPreformatted);
    const { link } = this.#frame;
    if (link) link.text = (link.text + text).slice(0, MAX_LINE);
  }
}

/** A form's field may be named `nodeName`; then what answers is no text, and the node is a form. */
function nameOf(node: Node): string {
  const name: unknown = node.nodeName;
  return typeof name === 'string' ? name.toLowerCase() : 'form';
}

function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Reads where a link goes; undefined for what must never be rendered, such as `javascript:`. */
export function readLink(anchor: Element): PageLink | undefined {
  const raw = anchor.getAttribute('href');
  if (raw === null) return undefined;
  const href = attempt(() => new URL(raw, anchor.baseURI).href) ?? raw.trim();
  return IS_SAFE_LINK.test(href) ? { href: href.slice(0, MAX_LINE), text: '' } : undefined;
}
