import { readEmailKey } from '@/lib/domain/email-key';
import { isMeetingLine } from './footer-marks';
import { holdsMarkup } from './names';
import type { TextLine } from './newest-text';
import { splitSegments } from './signature-segments';

/** A line of a signature, and what may be read from it. */
export interface SignatureLine {
  text: string;
  /** Counted from 1, empty lines left out. */
  number: number;
  segments: string[];
  /** A number here is somebody else's or no phone: dial-in, account, register, another person. */
  phonesBarred: boolean;
  /** Its words are no title and no organisation: a sentence, an address, markup. */
  wordsBarred: boolean;
}

const ADDRESS = /[^\s<>()[\]"',;:|·]{1,64}@[^\s<>()[\]"',;:|·]{1,190}/g;
const ACCOUNT =
  /\b(?:account|acct|a\/c|iban|bic|swift|vat|tax|ust|umsatzsteuer|steuer|hrb|hra|handelsregister|amtsgericht|siren|siret|rcs|tva|cif|nif|p\.? ?iva|kvk|btw|abn|acn|org\.? ?(?:nr|no|nummer)|company (?:no|number|reg)|reg(?:istration|istered)?\.? (?:no|number|in|office)|licen[cs]e|invoice|order|po|case|ticket|ref(?:erence)?)\b\.?\s?(?:no|nr|number|id|#|[:.])|\b(?:iban|bic|hrb|siret|handelsregister|amtsgericht|geschäftsführung|vorstand|aufsichtsrat)\b|geschäftsführer(?:in)?\s?:|账号|帐号|賬號|开户|税号|稅號|统一社会信用|邮编|郵編|订单|发票/iu;
const OTHERS =
  /\b(?:dial[ -]?in|conference|meeting id|passcode|access code|helpline|hotline|help ?desk|compliance|emergenc(?:y|ies)|urgent(?:ly)?|assistant|pa|ea|secretary|sekretariat|assistenz|assistante?|secrétariat|substitute|deputy|vertretung|backup|colleague|reports? to|customer (?:service|care|support)|support)\s?(?:\([^()]{0,40}\))?\s?[:：]|\b(?:dial[ -]?in|conference id|meeting id|helpline|hotline)\b|\b(?:contact|call|reach out to|ask for|speak to|wenden sie sich|contactez|助理|会议号|會議號|客服|热线|熱線|请联系|紧急联系)\b|助理[:：]|客服[:：]|热线|请联系/iu;
const ADDRESS_LABEL =
  /^(?:address|adresse|anschrift|dirección|indirizzo|endereço|adres|addr|a|add|地址|住所|公司地址|办公地址|адрес|العنوان)\s?[:：.]/iu;
const SENTENCE_END = /[.!?。！？…]["”’)]?$/;
const ABBREVIATION =
  /\b(?:inc|ltd|co|corp|jr|sr|s\.a|s\.l|s\.p\.a|s\.r\.l|b\.v|n\.v|e\.v|e\.g|llc|pty|z o\.o|o\.o|s\.r\.o|a\.s|l\.p|u\.s|dept|mgr|dir|exec|eng|asst|assoc)\.$/i;
const MAX_WORDS = 12;

/** Reads what each line of a signature may be used for. */
export function readSignatureLines(
  lines: readonly TextLine[],
  own: { address: string | null; self: ReadonlySet<string> },
): SignatureLine[] {
  return lines.map(({ text }, index) => {
    const foreign = holdsForeignAddress(text, own);
    const prose = isProse(text);
    return {
      text,
      number: index + 1,
      segments: splitSegments(text),
      phonesBarred:
        foreign || prose || ACCOUNT.test(text) || OTHERS.test(text) || isMeetingLine(text),
      wordsBarred:
        foreign ||
        prose ||
        ADDRESS_LABEL.test(text.trim()) ||
        ACCOUNT.test(text) ||
        OTHERS.test(text) ||
        holdsMarkup(text),
    };
  });
}

/** A line with another person's address speaks of them; a desk of the same firm is no person. */
function holdsForeignAddress(
  text: string,
  own: { address: string | null; self: ReadonlySet<string> },
): boolean {
  const mine = own.address === null ? null : readEmailKey(own.address);
  const found = text.slice(0, 1_000).match(ADDRESS) ?? [];
  return found.some((address) => {
    const key = readEmailKey(address.replace(/[.。]$/, ''));
    if (!key || key.canonical === mine?.canonical) return false;
    if (own.self.has(key.canonical)) return true;
    return !(key.role && mine !== null && domainOf(key.key) === domainOf(mine.key));
  });
}

const domainOf = (key: string) => key.slice(key.lastIndexOf('@') + 1);

/** Sentences are what somebody says, not what somebody is. */
function isProse(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 240) return true;
  const words = trimmed.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const han = trimmed.replace(/[^\p{Script=Han}]/gu, '').length;
  if (/[?？!！]$/.test(trimmed)) return true;
  if (han > 12 && /[。，,！]/.test(trimmed) && !/[|｜:：]/.test(trimmed)) return true;
  if (SENTENCE_END.test(trimmed) && !ABBREVIATION.test(trimmed)) {
    return words.length >= 4 || /。$/.test(trimmed);
  }
  return words.length > MAX_WORDS && splitSegments(text).length === 1 && !/[:：+]/.test(text);
}
