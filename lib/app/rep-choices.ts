import type { RepSettings } from '@/lib/settings/rep-settings';
import { changeRepSettings, readRepSettings } from '@/lib/settings/rep-settings';
import { onSettingsChanged } from '@/lib/settings/site-settings';
import { makeStandingsDue } from '@/lib/store/derive';
import { standInOpenTabs } from './beside-sites';
import { keepStandingsFresh } from './keep-standings-fresh';

export type RepChoices = RepSettings;

/** What the rep chose about themselves. */
export async function readRepChoices(): Promise<RepChoices> {
  return readRepSettings();
}

/** Chooses a language or a time zone. Throws on a zone that the browser does not know. */
export async function chooseForRep(
  changes: Partial<Pick<RepSettings, 'language' | 'timeZone'>>,
): Promise<void> {
  await changeRepSettings(changes);
  if (changes.language) await standInOpenTabs();
  if (changes.timeZone) {
    // Days are counted anew from now on: nothing that was kept of them holds.
    await makeStandingsDue();
    await keepStandingsFresh();
  }
}

/** Tells when the rep's choices may have changed. Gives the way to stop. */
export function watchRepChoices(tell: () => void): () => void {
  return onSettingsChanged((keys) => {
    if (keys.includes('rep')) tell();
  });
}
