import type { SiteId } from './page-reading';

/** Sites that live on known hosts, exactly these. Software on any host is recognised by looking. */
export const SITE_HOSTS: Readonly<Record<string, SiteId>> = {
  'mail.google.com': 'gmail',
};
