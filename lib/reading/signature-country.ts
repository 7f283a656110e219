/** Evidence in a signature of the country whose numbers are written without a prefix. */

const PREFIXES: readonly (readonly [string, string])[] = [
  ['852', 'HK'],
  ['853', 'MO'],
  ['886', 'TW'],
  ['353', 'IE'],
  ['351', 'PT'],
  ['352', 'LU'],
  ['358', 'FI'],
  ['420', 'CZ'],
  ['421', 'SK'],
  ['971', 'AE'],
  ['966', 'SA'],
  ['972', 'IL'],
  ['212', 'MA'],
  ['380', 'UA'],
  ['1', 'US'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['33', 'FR'],
  ['34', 'ES'],
  ['39', 'IT'],
  ['31', 'NL'],
  ['32', 'BE'],
  ['41', 'CH'],
  ['43', 'AT'],
  ['45', 'DK'],
  ['46', 'SE'],
  ['47', 'NO'],
  ['48', 'PL'],
  ['36', 'HU'],
  ['40', 'RO'],
  ['30', 'GR'],
  ['90', 'TR'],
  ['61', 'AU'],
  ['64', 'NZ'],
  ['65', 'SG'],
  ['60', 'MY'],
  ['62', 'ID'],
  ['63', 'PH'],
  ['66', 'TH'],
  ['84', 'VN'],
  ['81', 'JP'],
  ['82', 'KR'],
  ['86', 'CN'],
  ['91', 'IN'],
  ['27', 'ZA'],
  ['20', 'EG'],
  ['55', 'BR'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['56', 'CL'],
  ['57', 'CO'],
];
const COUNTRY_NAMES: readonly (readonly [string, RegExp])[] = [
  ['GB', /\b(?:united kingdom|u\.?k\.?|england|scotland|wales|great britain)(?![\w.])/i],
  ['DE', /\b(?:germany|deutschland)\b|\bD-\d{5}\b/i],
  ['AT', /\b(?:austria|österreich)\b|\bA-\d{4}\b/i],
  ['CH', /\b(?:switzerland|schweiz|suisse|svizzera)\b|\bCH-\d{4}\b/i],
  ['FR', /\bfrance\b|\bF-\d{5}\b|\bcedex\b/i],
  ['ES', /\b(?:spain|españa)\b/i],
  ['IT', /\b(?:italy|italia)\b|\bI-\d{5}\b/i],
  ['NL', /\b(?:netherlands|nederland|the netherlands|holland)\b/i],
  ['BE', /\b(?:belgium|belgië|belgique)\b/i],
  ['SE', /\b(?:sweden|sverige)\b/i],
  ['NO', /\b(?:norway|norge)\b/i],
  ['DK', /\b(?:denmark|danmark)\b/i],
  ['IE', /\bireland\b/i],
  ['PL', /\b(?:poland|polska)\b/i],
  ['PT', /\bportugal\b/i],
  ['AU', /\baustralia\b|\b(?:NSW|VIC|QLD) \d{4}\b/],
  ['NZ', /\bnew zealand\b/i],
  ['IN', /\bindia\b/i],
  ['JP', /\bjapan\b|日本|〒|東京都/i],
  ['SG', /\bsingapore\b|新加坡/i],
  ['HK', /\bhong kong\b|香港/i],
  ['TW', /\btaiwan\b|台灣|台湾|臺灣|台北市/i],
  ['US', /\b(?:usa|u\.s\.a\.|united states)(?!\w)/i],
  ['CA', /\bcanada\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/],
];
const US_STATE =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/;
const UK_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;
const TLDS: Readonly<Record<string, string>> = {
  uk: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  be: 'BE',
  ch: 'CH',
  at: 'AT',
  se: 'SE',
  no: 'NO',
  dk: 'DK',
  fi: 'FI',
  pl: 'PL',
  pt: 'PT',
  ie: 'IE',
  cz: 'CZ',
  hu: 'HU',
  ro: 'RO',
  gr: 'GR',
  tr: 'TR',
  ru: 'RU',
  ua: 'UA',
  cn: 'CN',
  hk: 'HK',
  tw: 'TW',
  jp: 'JP',
  kr: 'KR',
  sg: 'SG',
  my: 'MY',
  th: 'TH',
  vn: 'VN',
  ph: 'PH',
  au: 'AU',
  nz: 'NZ',
  in: 'IN',
  za: 'ZA',
  br: 'BR',
  mx: 'MX',
  ar: 'AR',
  cl: 'CL',
  ca: 'CA',
  us: 'US',
  il: 'IL',
  ae: 'AE',
  sa: 'SA',
  eg: 'EG',
  ma: 'MA',
  lu: 'LU',
  sk: 'SK',
};
const HAN = /\p{Script=Han}/u;
const KANA_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Characters that mainland and Singapore writing does not use. */
const TRADITIONAL = /[電話傳機號總經區樓灣業務國際]/u;
const NANP =
  /(?<![\d+])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.\- ])[2-9]\d{2}[.\- ]\d{4}(?!\d)/;
const CHINESE_PLAN = /^(?:400|800)-/;

/**
 * Works out the country of a signature's plain numbers, only from what it shows: another number's
 * prefix, a country, state or postal code, Chinese words, the mail domain, the North American
 * way of writing. Null when nothing shows it: a number is not given a country by habit.
 */
export function readCountry(text: string, address: string | null): string | null {
  const plain = text.slice(0, 8_000);
  const stated = only(statedPrefixes(plain)) ?? namedCountry(plain);
  if (stated) return stated;
  const domain = domainCountry(address);
  if (HAN.test(plain) && !KANA_HANGUL.test(plain)) {
    if (domain !== null) return domain;
    return TRADITIONAL.test(plain) ? null : 'CN';
  }
  if (KANA_HANGUL.test(plain)) return domain;
  const american = NANP.exec(plain);
  if (domain !== null) return domain;
  return american && !CHINESE_PLAN.test(american[0]) ? 'US' : null;
}

function statedPrefixes(text: string): string[] {
  const found = text.matchAll(/(?:\+ ?|(?<!\d[ .()-]{0,2})00(?=[1-9]))\(?(\d{1,3})/g);
  return [...found].slice(0, 20).flatMap(([, digits = '']) => {
    const match = PREFIXES.find(([prefix]) => digits.startsWith(prefix));
    return match ? [match[1]] : [];
  });
}

function only(values: readonly string[]): string | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function namedCountry(text: string): string | null {
  const named = COUNTRY_NAMES.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  if (named.length > 0) return only(named);
  if (US_STATE.test(text)) return 'US';
  return UK_POSTCODE.test(text) ? 'GB' : null;
}

function domainCountry(address: string | null): string | null {
  const tld = address?.slice(address.lastIndexOf('.') + 1) ?? '';
  return TLDS[tld] ?? null;
}
