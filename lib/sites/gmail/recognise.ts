import { SITE_HOSTS } from '../hosts';

/** Is this Gmail? It lives on one host, and nothing else does. */
export function isGmail(_document: Document, url: URL): boolean {
  return SITE_HOSTS[url.hostname] === 'gmail';
}
