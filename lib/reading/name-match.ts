/** How a piece of text names a person: whole, by first name only, or not at all. */
export type NameMatch = 'full' | 'partial' | null;

const HONORIFICS = new Set(
  'dr prof professor mr mrs ms miss mx sir dame herr frau dipl ing med phil rer nat iur habil mag ba ma msc bsc mba phd md jd esq cpa cfa pmp i a v p im auftrag vertretung m mme mlle monsieur madame sr sra srta don dona dott dssa ir she he they her him them hers his theirs 先生 女士 小姐 博士 教授 様'.split(
    ' ',
  ),
);
const HAN = /\p{Script=Han}/u;

/** Splits a name into comparable words: no marks, no case, no titles. */
export function nameWords(text: string): string[] {
  return text
    .slice(0, 200)
    .replace(/\([^()]{0,60}\)|（[^（）]{0,60}）/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words by which a sender may sign: the display name's, else those of the address. */
export function signingWords(name: string | null, key: string | null): string[] {
  const words = name === null ? [] : nameWords(name).filter((word) => !HONORIFICS.has(word));
  if (words.length > 0 || key === null) return words;
  const local = key.slice(0, key.lastIndexOf('@')).replace(/\+.*$/, '');
  return local.split(/[^\p{L}]+/u).filter((word) => word.length >= 3);
}

/** Does this text name the person who signs with these words, and nothing else? */
export function matchName(text: string, signing: readonly string[]): NameMatch {
  if (signing.length === 0 || text.length > 100 || /[@\d]|https?:/.test(text)) return null;
  const words = nameWords(text).filter((word) => !HONORIFICS.has(word));
  if (words.length === 0 || words.length > 6) return null;
  const han = signing.filter((word) => HAN.test(word));
  if (han.some((word) => words.includes(word))) return 'full';
  if (han.length > 1 && words.join('') === han.join('')) return 'full';
  const known = words.filter((word) => signing.some((sign) => sameWord(word, sign)));
  const signed = signing.filter((sign) => words.some((word) => sameWord(word, sign)));
  if (signing.length === 1) return known.length === 1 && words.length <= 3 ? 'full' : null;
  if (signed.length === signing.length && words.length <= signing.length + 2) return 'full';
  if (known.length === words.length && words.length >= 2) return 'full';
  if (words.length > 2) return null;
  const [first = ''] = words;
  return words.length === 1 && (signing.includes(first) || isShortForm(first, signing[0] ?? ''))
    ? 'partial'
    : null;
}

const sameWord = (a: string, b: string) =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
const isShortForm = (short: string, long: string) => short.length >= 3 && long.startsWith(short);
