import type { RepSettings } from '@/lib/settings/rep-settings';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { onSettingsChanged } from '@/lib/settings/site-settings';

export type RepChoices = RepSettings;

/** What the rep chose about themselves. */
export async function readRepChoices(): Promise<RepChoices> {
  return readRepSettings();
}

/** Tells when the rep's choices may have changed. Gives the way to stop. */
export function watchRepChoices(tell: () => void): () => void {
  return onSettingsChanged((keys) => {
    if (keys.includes('rep')) tell();
  });
}
