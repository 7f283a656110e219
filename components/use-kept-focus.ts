import { useEffect } from 'react';

/**
 * Keeps the focus on the screen: when what had it is taken away (saved, closed, deleted, answered),
 * it goes to the row it was in, else to the heading of its part. A keyboard is never thrown back
 * to the top of the page, and a screen reader says where it is.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: Element[] = [];
    const onFocusIn = (event: FocusEvent) => {
      path = [];
      let at = event.target instanceof Element ? event.target : null;
      for (; at && at !== document.body; at = at.parentElement) path.push(at);
    };
    const observer = new MutationObserver(() => {
      const [had] = path;
      if (!had || had.isConnected || !document.hasFocus()) return;
      if (document.activeElement !== document.body) return;
      // Nothing to go to yet, while a part is being fetched: the next change asks again.
      findNext(path)?.focus();
    });
    document.addEventListener('focusin', onFocusIn);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, []);
}

const ROW = 'li, dl > div';
const PART = 'section, main, .app, #root';

function findNext(path: readonly Element[]): HTMLElement | undefined {
  for (const at of path) {
    if (!at.isConnected) continue;
    const button = at.matches(ROW) && at.querySelector<HTMLElement>('button:enabled');
    if (button) return button;
    const heading = at.matches(PART) && at.querySelector<HTMLElement>('h1, h2');
    if (!heading) continue;
    heading.tabIndex = -1;
    return heading;
  }
  return undefined;
}
