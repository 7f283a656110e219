import type { SiteSettings } from '@/lib/settings/site-settings';
import { changeSiteSettings } from '@/lib/settings/site-settings';

/** Puts one site's settings in place, whatever was there. */
export const keepSiteSettings = (settings: SiteSettings): Promise<void> =>
  changeSiteSettings(settings.origin, () => settings);
