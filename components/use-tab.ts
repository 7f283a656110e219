import { useSyncExternalStore } from 'react';
import type { FollowedTab } from '@/lib/app/follow-tab';
import { followTab } from '@/lib/app/follow-tab';

let followed: FollowedTab | undefined;
const listeners = new Set<() => void>();

/** Begins to follow the tab that this page stands beside: before anything is drawn, for as long as the page stands. */
export function startFollowing(): void {
  followTab((tab) => {
    followed = tab;
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tab this page stands beside and what it shows; undefined until the browser has said so. */
export function useTab(): FollowedTab | undefined {
  return useSyncExternalStore(subscribe, () => followed);
}
