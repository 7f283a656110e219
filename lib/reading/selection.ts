import type { PageLink } from '@/lib/domain/page-reading';
import type { Self } from '@/lib/domain/self';
import type { Sighting } from '@/lib/domain/sighting';
import { signingWords } from './name-match';
import { addressesIn, readName } from './names';
import { readNewestText } from './newest-text';
import type { Place } from './sighting-fields';
import { joinFields, sightAddress, signatureFields } from './sighting-fields';
import { readBlock } from './signature';

const MAX_LINES = 40;

/**
 * Reads text the rep selected. One address or none: the text is that person's card. Several: each
 * is listed by itself, for nothing says which number belongs to whom.
 */
export async function readSelection(
  content: string,
  links: readonly PageLink[],
  self: Self,
  place: Place,
): Promise<Sighting[]> {
  const lines = readNewestText(plainAddresses(content.slice(0, 20_000)))
    .lines.filter(({ text }) => text.trim() !== '')
    .slice(0, MAX_LINES);
  const keys = [...new Set(lines.flatMap(({ text }) => addressesIn(text)))];
  const others = keys.filter((key) => !self.has(key));
  const sight = (address: string | null, name: string | null) =>
    sightAddress({ name, address, part: 'selection' }, address, place);
  if (keys.length > 1) return others.map((key) => sight(key, null));
  const [key = null] = others;
  if (key === null && keys.length > 0) return [];
  const name = lines.map(({ text }) => nameLine(text)).find((found) => found !== null) ?? null;
  const signature = await readBlock(lines, signingWords(name, key), {
    name,
    address: key,
    self: self.canonical,
    links,
    autoReply: false,
  });
  const sighting = sight(key, name);
  const said = signatureFields(signature, place).map((field) => ({
    ...field,
    evidence: { ...field.evidence, part: 'selection' as const },
  }));
  const fields = joinFields(sighting.fields, said);
  return fields.length > 0 ? [{ ...sighting, fields }] : [];
}

/** `nora [at] tidemark [dot] example`, as people write to keep robots off. */
function plainAddresses(text: string): string {
  return text
    .replace(/\s{0,3}[[({]\s{0,2}(?:at|@|ät|arobase|arroba)\s{0,2}[\])}]\s{0,3}/gi, '@')
    .replace(/\s{0,3}[[({]\s{0,2}(?:dot|punkt|point|punto|\.)\s{0,2}[\])}]\s{0,3}/gi, '.');
}

/** The beginning of a line when it can only be somebody's name. */
function nameLine(text: string): string | null {
  const [first = ''] = text.trim().split(/\s?[<|·•,，\t]|\s{2,}| [-–—] /);
  if (first.length > 60 || /[\d@:：/]/.test(first)) return null;
  const name = readName(first);
  if (name === null) return null;
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return name;
  const words = name.split(' ');
  return words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’-]{0,30}$/u.test(word))
    ? name
    : null;
}
