import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { askBackground } from '@/lib/app/ask-background';
import { useTrulyVisible } from './use-visible';
import { useWords } from './words';

const GUARDED = ['click', 'keydown', 'submit'] as const;

/**
 * Lets nothing happen in a frame beside a page unless the rep did it while the frame was truly
 * seen: events made by scripts, and clicks on a faded or covered frame, end here with a sentence.
 */
export function FrameGuard({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const seen = useTrulyVisible();
  const [isCovered, setIsCovered] = useState(false);
  useEffect(() => {
    let isWithinTrusted = false;
    const guard = (event: Event) => {
      // Words typed are kept whatever covers the frame: a draft does no harm, a lost thought does.
      if (isTyping(event) || isWayOut(event)) return;
      // What our own code does in answer to a true key press is the rep's wish too.
      if (event.isTrusted) {
        isWithinTrusted = true;
        setTimeout(() => {
          isWithinTrusted = false;
        });
      }
      if (isWithinTrusted && seen.isVisible()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'click' && event.isTrusted) setIsCovered(true);
    };
    for (const type of GUARDED) window.addEventListener(type, guard, true);
    return () => {
      for (const type of GUARDED) window.removeEventListener(type, guard, true);
    };
  }, [seen]);
  return (
    <>
      {isCovered && (
        <div className="notice" role="alert">
          <span />
          <p>
            {t('refused.covered')} {t('refused.coveredText')}
          </p>
          <div className="acts">
            <button
              type="button"
              className="btn"
              data-way-out
              onClick={() => void askBackground({ kind: 'openPanel' })}
            >
              {t('bar.panel')}
            </button>
          </div>
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

/** The way to the panel stays open: nothing can be done by it, and it is what the sentence offers. */
const isWayOut = ({ isTrusted, target }: Event) =>
  isTrusted && target instanceof Element && target.closest('[data-way-out]') !== null;
