import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Later, laterPart } from './later';
import { useTrulyVisible } from './use-visible';

// Most frames are never covered.
const COVERED = laterPart(async () => (await import('./covered')).Covered);

const GUARDED = ['click', 'keydown', 'submit'] as const;

/** Marks what a covered frame still obeys, the way to the panel: no page can make use of it. */
const ALWAYS = 'data-always';

/** Ways out of a covered frame: to the side panel, to the next element, back to the page. */
function isHarmless(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Tab' || event.key === 'Escape';
  return event.target instanceof Element && event.target.closest(`[${ALWAYS}]`) !== null;
}

/**
 * Lets nothing happen in a frame beside a page unless the rep did it while the frame was truly
 * seen: events made by scripts, and clicks on a faded or covered frame, end here with a sentence.
 */
export function FrameGuard({ children }: { children: ReactNode }) {
  const seen = useTrulyVisible();
  const [isCovered, setIsCovered] = useState(false);
  useEffect(() => {
    let isWithinTrusted = false;
    const guard = (event: Event) => {
      // Words typed are kept whatever covers the frame: a draft does no harm, a lost thought does.
      if (isTyping(event)) return;
      // What our own code does in answer to a true key press is the rep's wish too.
      if (event.isTrusted) {
        isWithinTrusted = true;
        setTimeout(() => {
          isWithinTrusted = false;
        });
      }
      const isSeen = seen.isVisible();
      if (isWithinTrusted && (isSeen || isHarmless(event))) {
        // A click that gets through shows that the frame is seen again.
        if (isSeen && event.type === 'click') setIsCovered(false);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      // Before the observer's first word nothing is said: the page may be as honest as any.
      const isWish = event.type === 'click' || event.type === 'keydown';
      if (event.isTrusted && isWish && isSeen === false) setIsCovered(true);
    };
    for (const type of GUARDED) window.addEventListener(type, guard, true);
    return () => {
      for (const type of GUARDED) window.removeEventListener(type, guard, true);
    };
  }, [seen]);
  return (
    <>
      {isCovered && (
        <div className="notice" role="alert" {...{ [ALWAYS]: '' }}>
          <Later part={COVERED} props={{}} meanwhile={null} />
        </div>
      )}
      {children}
    </>
  );
}

const isTyping = (event: Event) =>
  event instanceof KeyboardEvent &&
  !event.ctrlKey &&
  !event.metaKey &&
  event.target instanceof HTMLElement &&
  event.target.matches('textarea, input[type=text]') &&
  event.key !== 'Enter';
