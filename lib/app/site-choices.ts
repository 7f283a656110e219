import type { SiteSettings } from '@/lib/settings/site-settings';
import {
  changeSiteSettings,
  findSiteSettings,
  onSettingsChanged,
  readAllSiteSettings,
} from '@/lib/settings/site-settings';
import { standInOpenTabs } from './beside-sites';

export type SiteChoices = SiteSettings;

/** What the rep chose for a site; undefined when nothing was ever chosen. */
export async function readSite(origin: string): Promise<SiteChoices | undefined> {
  return findSiteSettings(origin);
}

/** Every site with choices. */
export async function readSites(): Promise<SiteChoices[]> {
  return readAllSiteSettings();
}

/** Changes some of a site's choices, open pages included: where the frame stands, whether mail is logged. */
export async function setSite(
  origin: string,
  changes: Partial<Pick<SiteSettings, 'logMail' | 'side' | 'width' | 'open'>>,
): Promise<void> {
  await changeSiteSettings(origin, (kept) => kept && { ...kept, ...changes });
  await standInOpenTabs(origin);
}

/** Tells when choices for sites may have changed. Gives the way to stop. */
export function watchSites(tell: () => void): () => void {
  return onSettingsChanged((keys) => {
    if (keys.some((key) => key.startsWith('site:'))) tell();
  });
}
