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
 * A menu of our own lies in the top layer, and for the observer it covers the page below it: while
 * one is open, it is the menu that must be seen.
 * Undefined until the observer has spoken for the first time.
 */
export function useTrulyVisible(): { isVisible(): boolean | undefined } {
  const visible = useRef<boolean | undefined>(undefined);
  useEffect(() => {
    let watched: Element = document.documentElement;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.target !== watched) continue;
          // A menu taken away while it stood open tells of no closing: the frame is watched again.
          if (watched.isConnected) visible.current = readVisible(entry);
          else watch(document.documentElement);
        }
      },
      {
        threshold: STEPS,
        trackVisibility: true,
        delay: DELAY_MS,
      } as IntersectionObserverInit,
    );
    // What is known passes from one to the other until the observer has looked again.
    const watch = (next: Element) => {
      observer.unobserve(watched);
      watched = next;
      observer.observe(next);
    };
    // `beforetoggle` comes before the menu covers anything; neither event bubbles.
    const onToggle = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.matches('[popover]')) return;
      const isOpening = (event as ToggleEvent).newState === 'open';
      if (isOpening || watched === event.target) {
        watch(isOpening ? event.target : document.documentElement);
      }
    };
    observer.observe(watched);
    document.addEventListener('beforetoggle', onToggle, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('beforetoggle', onToggle, true);
    };
  }, []);
  return { isVisible: () => visible.current };
}

/** The whole of the frame, or of the open menu, has to be on the screen, or a page could show nothing but one button. */
function readVisible(entry: IntersectionObserverEntry): boolean {
  const { width, height } = entry.intersectionRect;
  const isFrame = entry.target === document.documentElement;
  const whole = isFrame
    ? { width: window.innerWidth, height: window.innerHeight }
    : entry.boundingClientRect;
  const share = (width * height) / (whole.width * whole.height);
  return (entry as { isVisible?: boolean }).isVisible === true && share >= WHOLE;
}
