import { useEffect, useMemo, useRef } from 'react';

/** The browser's own least delay for tracking visibility, milliseconds. */
const DELAY_MS = 100;

/**
 * Is this frame truly seen? A hostile page can fade, move or cover the frame and catch the rep's
 * clicks; IntersectionObserver v2 knows. Where the browser has none, visibility is not claimed.
 */
export function useTrulyVisible(): { isVisible(): boolean } {
  const verdicts = useRef(new Map<Element, boolean>());
  useEffect(() => {
    const root = document.documentElement;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          // Our own menu lies over the root and makes it look covered: the menu answers for it.
          if (entry.target === root && openMenu()) continue;
          verdicts.current.set(entry.target, readVisible(entry));
        }
      },
      {
        threshold: [0, 0.5, 1],
        trackVisibility: true,
        delay: DELAY_MS,
      } as IntersectionObserverInit,
    );
    const onToggle = (event: Event) => {
      const menu = event.target as Element;
      verdicts.current.delete(menu);
      if ((event as ToggleEvent).newState === 'open') observer.observe(menu);
      else observer.unobserve(menu);
    };
    observer.observe(root);
    document.addEventListener('toggle', onToggle, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('toggle', onToggle, true);
    };
  }, []);
  return useMemo(
    () => ({
      isVisible: () => {
        const menu = openMenu();
        const ofMenu = menu && verdicts.current.get(menu);
        return ofMenu ?? verdicts.current.get(document.documentElement) ?? false;
      },
    }),
    [],
  );
}

const openMenu = () => document.querySelector('[popover]:popover-open');

const readVisible = (entry: IntersectionObserverEntry) =>
  entry.isIntersecting && (entry as { isVisible?: boolean }).isVisible === true;
