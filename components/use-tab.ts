import { useEffect, useState } from 'react';
import type { FollowedTab } from '@/lib/app/follow-tab';
import { followTab } from '@/lib/app/follow-tab';

/** The tab this page stands beside and what it shows; undefined until the browser has said so. */
export function useTab(): FollowedTab | undefined {
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => followTab(setTab), []);
  return tab;
}
