/** Parameters that name a mail or a page. All others may hold a session and are dropped. */
const KEPT_PARAMETERS = new Set(['_task', '_mbox', '_uid', '_action', 'id', 'q', 'tab']);
/** Sessions that stand in the path: `;jsessionid=…`, and `/cpsess…` of a hoster's webmail. */
const SESSION_IN_PATH = /;[^/]*|\/cpsess\d+/g;
const PLAIN_HASH = /^#[\w/:.%@+-]{1,200}$/;

/**
 * The address of a page as it may be stored: http(s) only, without user, password, session tokens
 * or tracking. Null when there is nothing that may be stored.
 */
export function storablePageLink(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const kept = [...url.searchParams].filter(([name]) => KEPT_PARAMETERS.has(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  const path = url.pathname.replace(SESSION_IN_PATH, '');
  const hash = PLAIN_HASH.test(url.hash) ? url.hash : '';
  return `${url.origin}${path}${query}${hash}`.slice(0, 2_000);
}

const RENDERED = /^(https?|mailto|tel):/i;

/** Is this a link that may be rendered? http(s), mailto and tel only. */
export const isRenderable = (href: string) => RENDERED.test(href.trim());
