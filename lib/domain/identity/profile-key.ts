const MAX_INPUT = 2_000;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
const OPAQUE_ID = /^AC[ow]AA[A-Za-z\d_-]{10,}$/;
const COMPANY = 'linkedin:company/';

/** Paths that are a site's own pages and never a person (MODEL.md §5.3). */
const OWN_PAGES = {
  x: 'about compose download explore hashtag home i intent jobs login messages notifications privacy search settings share signup tos',
  github:
    'apps about codespaces collections contact customer-stories enterprise events explore features issues join login marketplace new notifications orgs pricing pulls search security settings signup site sponsors team topics trending',
  weibo: 'u home hot login newlogin p search signup tv',
};
const own = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const [X_PAGES, GITHUB_PAGES, WEIBO_PAGES] = [
  own(OWN_PAGES.x),
  own(OWN_PAGES.github),
  own(OWN_PAGES.weibo),
];

/** One segment of a path: as decoded, and the same in lower case. */
interface Segment {
  written: string;
  low: string;
}

/**
 * Reads the address of a profile into the key under which the same person is found again, or gives
 * null: `https://cn.linkedin.com/in/Li-Wei/?trk=x` → `linkedin:in/li-wei` (MODEL.md §5.3). Keys are
 * `linkedin:in/…`, `linkedin:company/…`, `x:…`, `github:…`, `weibo:…` and `weibo:u/…`.
 */
export function readProfileKey(input: string): string | null {
  const url = input.length > MAX_INPUT ? null : parseWebAddress(input.trim());
  const path = url && readPath(url.pathname);
  if (!path) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  if (/^(?:[a-z]{2}\.)?linkedin\.com$/.test(host)) return linkedinKey(path);
  if (host === 'x.com' || host === 'twitter.com') return xKey(path);
  if (host === 'github.com') return githubKey(path);
  if (host === 'weibo.com' || host === 'weibo.cn') return weiboKey(path);
  return null;
}

/** A company's page is worth keeping, but many people have it: it identifies nobody. */
export function isPersonProfile(key: string): boolean {
  return !key.startsWith(COMPANY);
}

function parseWebAddress(text: string): URL | null {
  try {
    const url = new URL(SCHEME.test(text) ? text : `https://${text}`);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}

function readPath(pathname: string): Segment[] | null {
  const decoded = pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decode(part).normalize('NFC'));
  if (decoded.some((part) => /[\s/]/.test(part))) return null;
  return decoded.map((written) => ({ written, low: written.toLowerCase() }));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function linkedinKey([kind, slug]: Segment[]): string | null {
  if (!slug) return null;
  if (kind?.low === 'company') return `${COMPANY}${slug.low}`;
  if (kind?.low !== 'in') return null;
  return `linkedin:in/${OPAQUE_ID.test(slug.written) ? slug.written : slug.low}`;
}

function xKey([first, ...rest]: Segment[]): string | null {
  const name = first?.low.replace(/^@/, '') ?? '';
  const isName = rest.length === 0 && /^[a-z\d_]{1,15}$/.test(name) && !X_PAGES.has(name);
  return isName ? `x:${name}` : null;
}

function githubKey([first, ...rest]: Segment[]): string | null {
  const name = first?.low ?? '';
  const isName = /^[a-z\d][a-z\d-]{0,38}$/.test(name) && !GITHUB_PAGES.has(name);
  return isName && rest.length === 0 ? `github:${name}` : null;
}

function weiboKey([first, ...rest]: Segment[]): string | null {
  const [name = '', second = ''] = [first?.low, rest[0]?.low];
  if (name === 'u' && /^\d+$/.test(second)) return `weibo:u/${second}`;
  if (rest.length > 0) return null;
  if (/^\d+$/.test(name)) return `weibo:u/${name}`;
  return /^[a-z\d_-]+$/.test(name) && !WEIBO_PAGES.has(name) ? `weibo:${name}` : null;
}
