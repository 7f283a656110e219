import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { siteId } from '@/lib/domain/page-reading';
import { changeInTurn } from './in-turn';

/** Sites are named by their origin alone: `https://mail.example`. */
function isWebOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** What the rep chose for one origin: is Alongside beside it, and how it stands there. */
export const siteSettings = z.object({
  origin: z.string().check(z.refine(isWebOrigin)),
  site: siteId,
  /** The sidebar stands beside every page of this origin. */
  on: z.boolean(),
  /** Mail seen here is logged for saved contacts. */
  logMail: z.boolean(),
  open: z.boolean(),
  /** Pixels. */
  width: z.number().check(z.minimum(280), z.maximum(520)),
  side: z.enum(['left', 'right']),
});
export type SiteSettings = z.infer<typeof siteSettings>;

const PREFIX = 'site:';

/** Key under which a site's settings lie in storage. */
export const siteKey = (origin: string) => PREFIX + origin;

/** Settings of a site nobody has touched: off, and as LOOK.md draws it. */
export function newSiteSettings(origin: string, site: SiteSettings['site']): SiteSettings {
  return { origin, site, on: false, logMail: true, open: true, width: 360, side: 'right' };
}

/** Reads one site's settings; undefined when the rep never met it. */
export async function findSiteSettings(origin: string): Promise<SiteSettings | undefined> {
  const key = siteKey(origin);
  const stored = (await browser.storage.local.get(key))[key];
  return stored === undefined ? undefined : siteSettings.parse(stored);
}

/** Every site the rep has settings for, by origin. */
export async function readAllSiteSettings(): Promise<SiteSettings[]> {
  const all = await browser.storage.local.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => siteSettings.parse(all[key]));
}

/**
 * Changes some of one site's settings and keeps the rest.
 * @param change is given what is kept, undefined for a site never met; returning undefined changes nothing
 * @throws ZodError on what is no setting
 */
export async function changeSiteSettings(
  origin: string,
  change: (kept: SiteSettings | undefined) => SiteSettings | undefined,
): Promise<void> {
  await changeInTurn(async () => {
    const next = change(await findSiteSettings(origin));
    if (next) await browser.storage.local.set({ [siteKey(origin)]: siteSettings.parse(next) });
  });
}

/** Tells of changed settings, the rep's or a site's. Gives the way to stop listening. */
export function onSettingsChanged(tell: (keys: string[]) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local') tell(Object.keys(changes));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
