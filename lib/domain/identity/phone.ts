import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';

/** A phone number as MODEL.md §5.2 reads it. */
export interface ReadPhone {
  e164: string;
  ext: string | null;
  fax: boolean;
  /** False: possible but no number in use; stored and flagged, never evidence. */
  valid: boolean;
}

const MAX_INPUT = 200;
const DASHES = /[\u2010-\u2015\u2212]/g;
const LABEL =
  /^(?:(telephone|phone|tel|mobile|cell|office|电话|手机|座机|固话)|(fax|传真))(?![a-z])\s{0,20}:?\s{0,20}/i;
const TRAILING_FAX = /\s{0,20}[([]?\s{0,20}(?:fax|传真)\s{0,20}[)\]]?$/i;
const EXTENSION =
  /\s{0,20}(?:;\s{0,20}ext\s{0,20}=|extension|ext\.?|转分机|分机|转|x|#|,)\s{0,20}[:.]?\s{0,20}(\d{1,7})$/i;
const DASH_EXTENSION = /^(.{5,})-(\d{1,6})$/;
const ONLY_NUMBER = /^[\d\s().+-]{1,80}$/;

type Library = typeof import('libphonenumber-js/min');

/**
 * Reads a phone number with its extension; null when it cannot be one. The library is fetched at
 * the first use only, since it weighs more than the rest of a card.
 * @param country ISO code for numbers without a country prefix
 */
export async function readPhone(input: string, country: string): Promise<ReadPhone | null> {
  if (input.length > MAX_INPUT) return null;
  const text = input.normalize('NFKC').replace(DASHES, '-').trim();
  if (!/\d/.test(text)) return null;
  const library = await import('libphonenumber-js/min');
  return readWith(library, text, country.toUpperCase());
}

/** The country of a number in E.164, as an ISO code; empty when it has none of its own. */
export async function countryOf(e164: string): Promise<string> {
  const library = await import('libphonenumber-js/min');
  const number = library.parsePhoneNumberFromString(e164);
  const [first] = number?.getPossibleCountries() ?? [];
  return number?.country ?? first ?? '';
}

function readWith(library: Library, plain: string, country: string): ReadPhone | null {
  let text = plain;
  let fax = false;
  const label = LABEL.exec(text);
  if (label) {
    fax = label[2] !== undefined;
    text = text.slice(label[0].length);
  }
  const trailing = TRAILING_FAX.exec(text);
  if (trailing) {
    fax = true;
    text = text.slice(0, trailing.index).trim();
  }
  let ext: string | null = null;
  const mark = EXTENSION.exec(text);
  if (mark) {
    ext = mark[1] ?? null;
    text = text.slice(0, mark.index).trim();
  }
  text = text.replace(/^00(?=[1-9])/, '+');
  const dashed = ext === null ? chineseDashExtension(library, text, country) : null;
  if (dashed) return { ...dashed, fax };
  const number = parse(library, text, country);
  return number && { e164: number.number, ext, fax, valid: isValid(number) };
}

/** `010-62345678-8001`: in China a third group after a whole number is an extension. */
function chineseDashExtension(library: Library, text: string, country: string) {
  const parts = DASH_EXTENSION.exec(text);
  const number = parts?.[1] ? parse(library, parts[1], country) : null;
  if (number?.countryCallingCode !== '86' || !isValid(number)) return null;
  return { e164: number.number, ext: parts?.[2] ?? null, valid: true };
}

function parse(library: Library, text: string, country: string): PhoneNumber | null {
  if (!ONLY_NUMBER.test(text)) return null;
  const known = library.isSupportedCountry(country) ? (country as CountryCode) : undefined;
  try {
    const number = library.parsePhoneNumberFromString(text, known);
    return number?.isPossible() ? number : null;
  } catch {
    return null;
  }
}

function isValid(number: PhoneNumber): boolean {
  const noAreaCode = number.countryCallingCode === '86' && number.nationalNumber.length < 10;
  return number.isValid() && !noAreaCode;
}
