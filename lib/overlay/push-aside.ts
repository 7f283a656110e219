import type { FrameLayout } from '@/lib/messages/layout';

/**
 * Makes room for the frame: the page is pushed aside, never covered. A page whose own parts are
 * fixed to the window's edge (most webmails) gets its body made their frame, so that they move too.
 */
export interface Room {
  make(layout: FrameLayout): void;
  giveBack(): void;
}

export function pageRoom(document: Document): Room {
  const kept = new Map<HTMLElement, string | null>();
  const set = (element: HTMLElement, property: string, value: string) => {
    if (!kept.has(element)) kept.set(element, element.getAttribute('style'));
    element.style.setProperty(property, value, 'important');
  };
  const giveBack = () => {
    for (const [element, style] of kept) {
      element.setAttribute('style', style ?? '');
      if (style === null) element.removeAttribute('style');
    }
    kept.clear();
  };
  const make = (layout: FrameLayout) => {
    giveBack();
    set(document.documentElement, `margin-${layout.side}`, `${layout.width}px`);
    if (isAppLike(document) && hasPartsUnderFrame(document, layout)) {
      set(document.body, 'transform', 'translateX(0)');
      set(document.body, 'min-height', '100vh');
    }
  };
  return { make, giveBack };
}

/** A page that scrolls inside itself, as applications do. */
const isAppLike = (document: Document) =>
  document.documentElement.scrollHeight <= document.documentElement.clientHeight + 1;

/** Do parts of the page still stand where the frame will stand? Asked at a few points only. */
function hasPartsUnderFrame(document: Document, layout: FrameLayout): boolean {
  const view = document.defaultView;
  if (!view) return false;
  const x = layout.side === 'right' ? view.innerWidth - layout.width / 2 : layout.width / 2;
  return [0.1, 0.5, 0.9].some((share) =>
    document
      .elementsFromPoint(x, view.innerHeight * share)
      .some((element) => document.body.contains(element) && element !== document.body),
  );
}
