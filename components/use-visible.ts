import { useEffect, useRef } from 'react';

/** Seconds-old knowledge is no knowledge: the observer tells of every change within this time. */
const DELAY_MS = 100;
/** The observer tells at each of these shares: a long card makes the window a small part of it. */
const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);
/** A scroll bar or a rounded pixel may be missing. */
const WHOLE = 0.9;

/**
 * Is this frame truly seen? A hostile page can fade, move or cover the frame and catch the rep's
 * clicks; IntersectionObserver v2 knows. Where the browser has none, visibility is not claimed.
 * Undefined until the observer has spoken for the first time.
 */
export function useTrulyVisible(): { isVisible(): boolean | undefined } {
  const visible = useRef<boolean | undefined>(undefined);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) visible.current = readVisible(entry);
      },
      {
        threshold: STEPS,
        trackVisibility: true,
        delay: DELAY_MS,
      } as IntersectionObserverInit,
    );
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return { isVisible: () => visible.current };
}

/** The whole of the frame has to be on the screen, or a page could show nothing but one button. */
function readVisible(entry: IntersectionObserverEntry): boolean {
  const { width, height } = entry.intersectionRect;
  const share = (width * height) / (window.innerWidth * window.innerHeight);
  return (entry as { isVisible?: boolean }).isVisible === true && share >= WHOLE;
}
