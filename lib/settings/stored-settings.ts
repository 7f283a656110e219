import browser from 'webextension-polyfill';
import { repSettings } from './rep-settings';
import { siteSettings } from './site-settings';

/** Every setting as it lies in storage: what an export holds beside the records. */
export async function readStoredSettings(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

/**
 * Puts the settings of an export back. Sites come back switched off where the browser no longer
 * lets Alongside in: a permission cannot be restored from a file, only asked for again.
 * @throws ZodError when a setting cannot be read; nothing is kept then
 */
export async function restoreStoredSettings(settings: Record<string, unknown>): Promise<void> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    if (key === 'rep') kept[key] = repSettings.parse(value);
    if (key.startsWith('site:')) {
      const site = siteSettings.parse(value);
      const allowed = await browser.permissions.contains({ origins: [`${site.origin}/*`] });
      kept[key] = { ...site, on: site.on && allowed };
    }
  }
  await browser.storage.local.set(kept);
}
