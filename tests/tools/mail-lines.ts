import type { PageLink } from '@/lib/domain/page-reading';

const BLOCKS = new Set(
  'P DIV LI OL UL TR TABLE TBODY H1 H2 H3 H4 BLOCKQUOTE HR SECTION ARTICLE HEADER FOOTER'.split(
    ' ',
  ),
);
const DROPPED = new Set('SCRIPT STYLE HEAD META TITLE TEMPLATE IFRAME NOSCRIPT'.split(' '));

/** A small stand-in for what a browser shows of a mail's HTML; the product reads the real page. */
export function mailLines(html: string): { body: string; links: PageLink[] } {
  const inner = html
    .replace(/<head[\s\S]{0,5000}?<\/head>/i, '')
    .replace(/<\/?(?:html|body)[^>]*>/gi, '');
  const root = document.createElement('div');
  root.innerHTML = inner;
  const links = [...root.querySelectorAll('a[href]')].map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: (link.textContent ?? '').trim(),
  }));
  const text = textOf(root)
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return { body: text.trim(), links };
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  const element = node as Element;
  if (DROPPED.has(element.tagName)) return '';
  if (element.tagName === 'BR') return '\n';
  if (/display:\s?none/.test(element.getAttribute?.('style') ?? '')) return '';
  const inner = [...node.childNodes].map(textOf).join('');
  if (element.tagName === 'TD') return `${inner}\t`;
  if (element.tagName === 'BLOCKQUOTE') {
    return `\n${inner
      .trim()
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}\n`;
  }
  if (element.tagName === 'P') return `\n${inner.trim()}\n\n`;
  return BLOCKS.has(element.tagName) ? `\n${inner.replace(/^\n|\n$/g, '')}\n` : inner;
}
