import { getDomain } from 'tldts';
import type { PageLink } from '@/lib/domain/page-reading';
import { holdsMarkup } from './names';
import type { SignatureLine } from './signature-lines';

/** A website that a signature states. */
export interface SignatureWebsite {
  value: string;
  line: number;
  part: 'signature' | 'signatureLink';
  agreesWithMail: boolean;
}

const TRACKING =
  /^(?:utm_.*|gclid|dclid|fbclid|msclkid|yclid|igshid|twclid|ttclid|wbraid|gbraid|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|vero_conv|oly_(?:anon|enc)_id|spm|scm|trk|trkinfo|ref|ref_src|cmpid|campaign|source|sid|session(?:id)?|phpsessid|jsessionid|token)$/i;
/** Hosts that are about people, calls and maps, not a firm's own site. */
const NOT_OWN =
  /(?:^|\.)(?:linkedin\.com|lnkd\.in|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|youtube\.com|youtu\.be|tiktok\.com|xing\.com|github\.com|gitlab\.com|mastodon\.social|bsky\.app|threads\.net|pinterest\.com|vimeo\.com|medium\.com|weibo\.com|weibo\.cn|zhihu\.com|bilibili\.com|t\.me|wa\.me|whatsapp\.com|line\.me|calendly\.com|cal\.com|zoom\.us|teams\.microsoft\.com|meet\.google\.com|webex\.com|maps\.google\.com|goo\.gl|maps\.app\.goo\.gl|google\.com|bit\.ly|aka\.ms|outlook\.com|office\.com|office365\.com|apple\.com|play\.google\.com|trustpilot\.com|g\.page|orcid\.org|researchgate\.net|linktr\.ee)$/i;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>"'|·,;，；、（）()]{3,300}/giu;
const DOMAIN_TEXT =
  /(?<![@\w.-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}[a-z]{2,24}(?:\/[^\s<>"'|·,;]{0,100})?(?![@\w])/giu;
const WEB_LABEL =
  /(?:^|\s)(?:w|web|website|web ?site|site|url|homepage|internet|网址|網址|网站|官网|ホームページ|сайт|الموقع)\s?[:：.]?\s{0,3}$/iu;

/** Reads an http(s) address: tracking parameters and fragments go; null for any other scheme. */
export function readWebsite(text: string): string | null {
  if (text.length > 1_000) return null;
  const written = text.trim().replace(/[.,;:!?)\]]+$/, '');
  try {
    const url = new URL(/^[a-z][a-z\d+.-]{0,20}:/i.test(written) ? written : `https://${written}`);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
    if (!/\.[a-z\d-]{2,}$/i.test(url.hostname) || /^[\d.]+$/.test(url.hostname)) return null;
    for (const name of [...url.searchParams.keys()]) {
      if (TRACKING.test(name)) url.searchParams.delete(name);
    }
    url.hash = '';
    if (url.search === '?') url.search = '';
    return url.href;
  } catch {
    return null;
  }
}

/** Finds the website that a signature states; the one on the mail's own domain before any other. */
export function findWebsite(
  lines: readonly SignatureLine[],
  links: readonly PageLink[],
  mailDomain: string | null,
): SignatureWebsite | null {
  const found = lines.flatMap((line) =>
    isStated(line) ? websitesOf(line, links, mailDomain) : [],
  );
  return found.find(({ agreesWithMail }) => agreesWithMail) ?? found[0] ?? null;
}

const isStated = ({ text }: SignatureLine) => text.length <= 300 && !holdsMarkup(text);

function websitesOf(
  line: SignatureLine,
  links: readonly PageLink[],
  mailDomain: string | null,
): SignatureWebsite[] {
  const written = new Set(line.text.match(URL_TEXT) ?? []);
  for (const match of line.text.matchAll(DOMAIN_TEXT)) {
    const label = WEB_LABEL.test(line.text.slice(Math.max(0, match.index - 30), match.index));
    const alone = line.segments.includes(match[0]) && getDomain(match[0]) !== null;
    const own = sameSite(match[0], mailDomain);
    const knownSuffix =
      own || (alone && /\.(?:com|net|org|io|co|de|fr|uk|cn|eu|example)$/i.test(match[0]));
    if (label || own || knownSuffix) written.add(match[0]);
  }
  const sites = [...written].flatMap((text) => stated(text, links, line.number, mailDomain));
  return sites.length > 0 ? sites : namedLinks(line, links, mailDomain);
}

function stated(
  text: string,
  links: readonly PageLink[],
  line: number,
  mailDomain: string | null,
): SignatureWebsite[] {
  const link = links.find((candidate) => candidate.text.trim() === text);
  const target = link && readWebsite(link.href);
  // What the words show and where the link goes must be one site; a script is no site at all.
  if (link && !target && !/^(?:https?:)?\/\//i.test(link.href)) return [];
  const shown = readWebsite(text);
  const same = shown && target && sameSite(target, hostOf(shown));
  const value = same ? target : shown;
  if (!value || NOT_OWN.test(hostOf(value))) return [];
  const agreesWithMail = sameSite(value, mailDomain);
  if (link && !same && !agreesWithMail) return [];
  return [{ value, line, part: same ? 'signatureLink' : 'signature', agreesWithMail }];
}

/** "Our website" as a link: believed when it leads to the mail's own domain. */
function namedLinks(
  line: SignatureLine,
  links: readonly PageLink[],
  mailDomain: string | null,
): SignatureWebsite[] {
  return links.slice(0, 100).flatMap((link) => {
    const text = link.text.trim();
    if (text.length < 3 || !line.segments.includes(text) || !/^https?:/i.test(link.href)) return [];
    const value = readWebsite(link.href);
    if (!value || !sameSite(value, mailDomain) || new URL(value).pathname !== '/') return [];
    return [{ value, line: line.number, part: 'signatureLink' as const, agreesWithMail: true }];
  });
}

function sameSite(url: string, domain: string | null): boolean {
  if (domain === null) return false;
  const mine = getDomain(domain) ?? domain;
  return (getDomain(hostOf(url)) ?? hostOf(url)) === mine;
}

function hostOf(url: string): string {
  return (
    url
      .replace(/^https?:\/\//i, '')
      .split(/[/?#]/)[0]
      ?.toLowerCase() ?? ''
  );
}
