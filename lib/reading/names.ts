import { readEmailKey } from '@/lib/domain/email-key';
import { ROLE_ADDRESSES } from '@/lib/domain/role-addresses';

const MAX_NAME = 200;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3\u{e0020}-\u{e007f}]/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const ADDRESS = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{1,190}/g;
const MARKUP = /[<>]|\p{Cc}|&(?:lt|gt|#\d{1,6});|\{\{|\$\{|^\s*=|\bjavascript:/iu;
const NICKNAME = /(\S)\s{1,4}["“”„«»‟][^"“”„«»‟]{1,40}["“”„«»‟](?=\s{1,4}\S)/gu;
const IN_BRACKETS =
  /\s{0,4}(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\]|（[^（）]{0,80}）|【[^【】]{0,80}】)/g;
/** What follows a comma without being a given name. */
const AFTER_NAME =
  /^(?:inc|ltd|llc|llp|plc|gmbh|ag|corp|co|kg|bv|b\.v|sa|s\.a|srl|jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|msc|ba|bsc|ma|cpa|cfa|pmp|esq|dds|rn|dr|prof|pe|dipl.{0,12}|m\.sc|b\.sc)\.?$/i;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/;

/**
 * Reads a display name: emoji, quotes, remarks in brackets and "via X" go, `Last, First` is turned
 * round, a shouted family name is lowered. Otherwise the name stays as written. Null when nothing
 * of a name is left: an address, markup, or another person's address among it.
 */
export function readName(shown: string | null): string | null {
  if (shown === null) return null;
  const raw = shown
    .slice(0, MAX_NAME * 2)
    .normalize('NFC')
    .replace(INVISIBLE, '');
  if (holdsMarkup(raw)) return null;
  let name = raw.replace(ADDRESS, ' ').replace(EMOJI, ' ').replace(NICKNAME, '$1');
  for (let round = 0; round < 3; round += 1) name = name.replace(IN_BRACKETS, ' ');
  name = withoutQuotes(squeeze(name));
  name = withoutPlace(name);
  name = squeeze(lowerShouting(flipComma(name)));
  return isNameLike(name) ? name : null;
}

/** Angle brackets, control characters, template braces: no name is written so. */
export function holdsMarkup(text: string): boolean {
  return MARKUP.test(text.replace(/^[^<>]{0,200}<[^<>@\s]{1,64}@[^<>@\s]{1,190}>\s*$/, ''));
}

/** The addresses that a display name holds, as keys. */
export function addressesIn(shown: string): string[] {
  const found = shown.slice(0, 1_000).normalize('NFKC').match(ADDRESS) ?? [];
  return found.map((address) => readEmailKey(address)?.key).filter((key) => key !== undefined);
}

/** A name guessed from `fatima.zahra@…`: only two plain words, neither a desk's. Else null. */
export function guessName(key: string): string | null {
  const read = readEmailKey(key);
  if (!read || read.role) return null;
  const local = read.canonical.slice(0, read.canonical.lastIndexOf('@'));
  const parts = /^(\p{L}{2,20})[._-](\p{L}{2,20})$/u.exec(local)?.slice(1);
  if (!parts?.every(isGuessable)) return null;
  return parts.map(capital).join(' ');
}

const DESK_WORDS = new Set(
  'team sales support dept department desk office service services account accounts billing box customer client group press media jobs shop store web online mail post news hello contact info admin help care event events project projects order orders booking bookings reservation reservations finance payroll payable receivable marketing legal test dev ops it hr pr qa uk us eu de fr cn asia europe global international north south east west the my your not reply no do'.split(
    ' ',
  ),
);

function isGuessable(part: string): boolean {
  const word = part.normalize('NFD').replace(/\p{M}/gu, '');
  return /[aeiouyаеёиоуыэюя]/i.test(word) && !DESK_WORDS.has(part) && !ROLE_ADDRESSES.has(part);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const squeeze = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|/·•~_-]+|[\s,;:|/·•~_-]+$/g, '')
    .trim();

function withoutQuotes(name: string): string {
  return squeeze(name.replace(/["“”„«»‟`]/g, ' ').replace(/^[‘’']+|[‘’']+$/g, ''));
}

/** `Marta via Docs`, `Jonas Weber | Rheintal`: the person is what stands first. */
function withoutPlace(name: string): string {
  const via = /^(.{2,100}?)(?: via | über | through |\s?[|｜]\s?| @ )/iu.exec(name)?.[1];
  if (via) return squeeze(via);
  const dash = /^(\S{1,40}(?: \S{1,40}){1,3}) [-–—] \S/u.exec(name)?.[1];
  return dash ? squeeze(dash) : name;
}

function flipComma(name: string): string {
  const parts = name.split(/\s?[,，]\s?/);
  const [family, given] = parts;
  if (parts.length !== 2 || !family || !given) return name;
  const words = given.split(' ');
  if (AFTER_NAME.test(given) || words.length > 3 || /\d/.test(name)) return name;
  if (family.split(' ').length > 3) return name;
  return `${given} ${family}`;
}

/** `Émilie DELACROIX` and `MARTA LINDQVIST`; abbreviations of up to two letters stay. */
function lowerShouting(name: string): string {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6) return name;
  const shouted = words.filter(isShouted);
  if (shouted.length === 0 || (shouted.length < words.length && words.length > 4)) return name;
  return words.map((word) => (isShouted(word) ? lowered(word) : word)).join(' ');
}

function isShouted(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && /^\p{Lu}+$/u.test(letters) && !ROMAN.test(letters);
}

function lowered(word: string): string {
  const low = word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, mark, letter) => mark + letter.toUpperCase());
  return low.replace(/^Mc(\p{L})/u, (_, letter) => `Mc${letter.toUpperCase()}`);
}

function isNameLike(name: string): boolean {
  return name.length <= MAX_NAME && /\p{L}/u.test(name) && !/https?:|www\.|@/i.test(name);
}
