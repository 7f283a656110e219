/**
 * Questions to a page that a page cannot answer falsely by naming things. A mail may hold
 * `<img name="querySelector">`: then `document.querySelector` is that image, and a form does the
 * same with the names of its fields. So documents are asked through the prototype; plain elements
 * cannot be renamed this way and are asked directly.
 */

/** Finds the first element in a document; undefined when there is none. */
export function findIn(document: Document, selector: string): Element | undefined {
  return Document.prototype.querySelector.call(document, selector) ?? undefined;
}

/** Reads the page's title; not `document.title`, which a page can replace by an element. */
export function readTitle(document: Document): string {
  return findIn(document, 'head > title')?.textContent ?? '';
}

/** Reads an element's words on one line. */
export function readLine(element: Element | null | undefined): string | null {
  return toLine(element?.textContent);
}

/** Reads the words that belong to the element itself, without those of its children. */
export function readOwnLine(element: Element | null | undefined): string | null {
  const texts = Array.from(element?.childNodes ?? []).filter((node) => node.nodeType === 3);
  return toLine(texts.map((node) => node.nodeValue).join(' '));
}

/** The longest line that a PageReading may hold. */
const MAX_LINE = 2_000;

/** Puts text on one line and clips it; null when nothing is left. */
export function toLine(text: string | null | undefined): string | null {
  const line = (text ?? '')
    .slice(0, 2 * MAX_LINE)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LINE);
  return line === '' ? null : line;
}

/** Runs a question that the browser may refuse, such as a look into a frame. */
export function attempt<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
