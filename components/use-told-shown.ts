import { useEffect } from 'react';
import { askBackground } from '@/lib/app/ask-background';
import type { FollowedTab } from '@/lib/app/follow-tab';

/**
 * Tells the page's own script which move of the page this frame shows, once that is on the screen:
 * until then the script keeps the frame veiled. Two frames are waited for, because the first is
 * only the one in which the browser draws.
 */
export function useToldShown(tab: FollowedTab | undefined, isFrame: boolean): void {
  const state = tab?.state;
  useEffect(() => {
    const move = state?.move;
    if (!isFrame || move === undefined) return;
    let next = requestAnimationFrame(() => {
      next = requestAnimationFrame(() => void askBackground({ kind: 'frameShows', move }));
    });
    return () => cancelAnimationFrame(next);
  }, [state, isFrame]);
}
