import { isHidden } from '../inline-style';

/** Finds the view that the rep sees: the ones that were left stay in the page, hidden inline. */
export function findVisibleMain(document: Document): Element | undefined {
  const views = Document.prototype.querySelectorAll.call(document, '[role="main"]'); // 2026-07
  return Array.from(views).find(
    (view) => Element.prototype.closest.call(view, '.a3s') === null && isShownIn(view, null),
  );
}

/** Is nothing between the element and its ancestor hidden? Asked of the markup, not of the layout. */
export function isShownIn(element: Element, ancestor: Element | null): boolean {
  for (let node: Element | null = element; node && node !== ancestor; node = node.parentElement) {
    if (isHidden(node.getAttribute('style') ?? '')) return false;
  }
  return true;
}

/** Finds elements of Gmail's own; what a mail brings along lies in `.a3s` (2026-07). */
export function outsideBody(root: Element, selector: string): Element[] {
  const found = Array.from(root.querySelectorAll(selector));
  // Through the prototype: a form in a mail may have a field named `closest`.
  return found.filter((element) => Element.prototype.closest.call(element, '.a3s') === null);
}
