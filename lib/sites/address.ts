/** Small readers for addresses as pages write them. Letters keep their case; others compare. */

import type { PageAddress, PagePart } from '@/lib/domain/page-reading';
import { attempt, toLine } from './dom';

const ADDRESS = /^[^\s<>()[\]",;:\\]+@[^\s<>()[\]",;:\\@]+$/;
const MAX_RECIPIENTS = 20;

/** Does the text look like one address? A quick look; `lib/reading` parses in earnest. */
export function isAddress(text: string | null | undefined): text is string {
  return typeof text === 'string' && ADDRESS.test(text);
}

/** Reads the addresses of a `mailto:` link: several recipients, percent codes, `?to=` too. */
export function readMailto(href: string | null | undefined): string[] {
  const match = /^\s*mailto:([^?#]*)(?:\?([^#]*))?/i.exec(href ?? '');
  if (!match) return [];
  const more = /(?:^|&(?:amp;)?)to=([^&]*)/i.exec(match[2] ?? '');
  // Commas part recipients before decoding: an encoded comma belongs to an address.
  return `${match[1]},${more ? more[1] : ''}`
    .split(',')
    .map((part) => readNamedAddress(decode(part)).address)
    .filter((address) => address !== null)
    .slice(0, MAX_RECIPIENTS);
}

/** Reads `Name <a@b>`, `<a@b>`, `a@b` or a bare name. */
export function readNamedAddress(text: string | null | undefined): {
  name: string | null;
  address: string | null;
} {
  const line = toLine(text);
  const bracketed = /^(.*)<([^<>]*)>$/.exec(line ?? '');
  const address = toLine(bracketed ? bracketed[2] : line);
  if (!isAddress(address)) return { name: line, address: null };
  return { name: bracketed ? unquote(toLine(bracketed[1])) : null, address };
}

/** Puts name and address together; a name that only repeats the address is no name. */
export function toPageAddress(
  part: PagePart,
  name: string | null | undefined,
  address: string | null | undefined,
): PageAddress {
  const found = toLine(address);
  const shown = toLine(name);
  const isRepeat = shown !== null && shown === found;
  return { name: isRepeat ? null : shown, address: found, part };
}

/** Keeps the first of each address; people without an address stay. */
export function dropRepeats(people: readonly PageAddress[]): PageAddress[] {
  const seen = new Set<string>();
  return people.filter(({ address }) => {
    const key = address?.toLowerCase();
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function unquote(name: string | null): string | null {
  const match = /^"(.*)"$/.exec(name ?? '');
  return match ? toLine(match[1]?.replace(/\\(.)/g, '$1')) : name;
}

function decode(text: string): string {
  return attempt(() => decodeURIComponent(text)) ?? text;
}
