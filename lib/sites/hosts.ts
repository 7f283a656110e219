import type { SiteId } from '@/lib/domain/page-reading';

/**
 * Sites that live on known hosts. Whole host names: `netflix.com` ends in `x.com`. The extension's
 * own pages read this table too, so it imports no reader.
 */
export const SITE_HOSTS: Readonly<Record<string, SiteId | undefined>> = {
  'mail.google.com': 'gmail',
};

/** The hosts of one site. */
export function hostsOf(site: SiteId): string[] {
  return Object.keys(SITE_HOSTS).filter((host) => SITE_HOSTS[host] === site);
}
