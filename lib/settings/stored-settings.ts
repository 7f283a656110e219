import browser from 'webextension-polyfill';
import { serviceTable } from '@/lib/domain/star-service';
import { repSettings } from './rep-settings';
import { SERVICE_KEY } from './service-settings';
import { permissionFor } from './site-permission';
import { siteKey, siteSettings } from './site-settings';

/** Every setting as it lies in storage: what an export holds beside the records. */
export async function readStoredSettings(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

/** Settings of an export, each read; ready to be kept. */
export type ParsedSettings = Record<string, unknown>;

/**
 * Reads the settings of an export, alters nothing. What is no setting of ours is left out.
 * @returns the settings, or the key of the first that cannot be read
 */
export function parseStoredSettings(
  settings: Record<string, unknown>,
): { settings: ParsedSettings } | { broken: string } {
  const parsed: ParsedSettings = {};
  for (const [key, value] of Object.entries(settings)) {
    const schema = schemaOf(key);
    if (!schema) continue;
    const read = schema.safeParse(value);
    if (!read.success) return { broken: key };
    if ('origin' in read.data && siteKey(read.data.origin) !== key) return { broken: key };
    parsed[key] = read.data;
  }
  return { settings: parsed };
}

/** What a setting of ours must look like; undefined when the key names none of them. */
function schemaOf(key: string) {
  if (key.startsWith('site:')) return siteSettings;
  return key === 'rep' ? repSettings : key === SERVICE_KEY ? serviceTable : undefined;
}

/**
 * Puts the settings of an export back. Sites come back switched off where the browser no longer
 * lets Alongside in: a permission cannot be restored from a file, only asked for again.
 */
export async function restoreStoredSettings(settings: ParsedSettings): Promise<void> {
  const kept: ParsedSettings = {};
  for (const [key, value] of Object.entries(settings)) {
    const site = siteSettings.safeParse(value);
    if (!site.success) kept[key] = value;
    else {
      const isAllowed = await browser.permissions.contains(permissionFor(site.data.origin));
      kept[key] = { ...site.data, on: site.data.on && isAllowed };
    }
  }
  await browser.storage.local.set(kept);
}
