import { ROLE_ADDRESSES } from './role-addresses';

/** What identifies an e-mail address (MODEL.md §5.1). */
export interface EmailKey {
  /** The address, lower case, its domain in ASCII; dots and +tag stay. */
  key: string;
  /** The address without its +tag; for Gmail without dots too. Only a hint elsewhere. */
  canonical: string;
  /** `info@`, `sales@`: a desk, not a person. */
  role: boolean;
  /** Equal canonical addresses prove one mailbox. */
  sameMailbox: boolean;
}

const MAX_INPUT = 2_000;
const MAX_KEY = 254;
const GMAIL = new Set(['gmail.com', 'googlemail.com']);
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const BAD_IN_LOCAL = /[\s\p{Cc}<>()[\]\\,;:"@]/u;
const DOMAIN = /^[\p{L}\p{M}\p{Nd}._-]+$/u;

/** Reads an address however it is written: bare, `Name <a@b>`, `mailto:`. Null when it is none. */
export function readEmailKey(input: string): EmailKey | null {
  if (input.length > MAX_INPUT) return null;
  const text = addressPart(input);
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1) return null;
  const local = text.slice(0, at).toLowerCase();
  if (BAD_IN_LOCAL.test(local)) return null;
  const domain = asciiDomain(text.slice(at + 1));
  if (domain === null) return null;
  const key = `${local}@${domain}`;
  if (key.length > MAX_KEY) return null;
  const base = withoutTag(local);
  const sameMailbox = GMAIL.has(domain);
  const gmailBase = base.replaceAll('.', '');
  if (sameMailbox && gmailBase === '') return null;
  const canonical = sameMailbox ? `${gmailBase}@gmail.com` : `${base}@${domain}`;
  return { key, canonical, role: ROLE_ADDRESSES.has(base), sameMailbox };
}

/** Do two addresses reach one mailbox for certain? Dots and tags are ignored at Gmail alone. */
export function isOneMailbox(a: EmailKey, b: EmailKey): boolean {
  return a.key === b.key || (a.sameMailbox && b.sameMailbox && a.canonical === b.canonical);
}

function addressPart(input: string): string {
  let text = input.normalize('NFKC').replace(INVISIBLE, '').trim();
  const open = text.lastIndexOf('<');
  if (open >= 0 && text.endsWith('>') && text.indexOf('>', open) === text.length - 1) {
    text = text.slice(open + 1, -1).trim();
  }
  if (/^mailto:/i.test(text)) {
    text = text.slice('mailto:'.length);
    const query = text.indexOf('?');
    text = (query < 0 ? text : text.slice(0, query)).trim();
  }
  return text;
}

function asciiDomain(written: string): string | null {
  const domain = written
    .toLowerCase()
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/\.$/, '');
  if (!DOMAIN.test(domain)) return null;
  const ascii = toAscii(domain);
  if (ascii === null) return null;
  const labels = ascii.split('.');
  if (labels.length < 2 || labels.includes('')) return null;
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : ascii;
}

/** UTS-46: what the browser itself would look up. */
function toAscii(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname || null;
  } catch {
    return null;
  }
}

function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}
