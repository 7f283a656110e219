import { useEffect, useRef } from 'react';

/** Seconds-old knowledge is no knowledge: the observer tells of every change within this time. */
const DELAY_MS = 100;

/**
 * Is this frame truly seen? A hostile page can fade, move or cover the frame and catch the rep's
 * clicks; IntersectionObserver v2 knows. Where the browser has none, visibility is not claimed.
 */
export function useTrulyVisible(): { isVisible(): boolean } {
  const visible = useRef(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) visible.current = readVisible(entry);
      },
      {
        threshold: [0, 0.5, 1],
        trackVisibility: true,
        delay: DELAY_MS,
      } as IntersectionObserverInit,
    );
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return { isVisible: () => visible.current };
}

const readVisible = (entry: IntersectionObserverEntry) =>
  entry.isIntersecting && (entry as { isVisible?: boolean }).isVisible === true;
