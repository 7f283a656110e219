import type { PhoneKind } from '@/lib/domain/contact';
import { readPhone } from '@/lib/domain/identity/phone';
import type { PageLink } from '@/lib/domain/page-reading';
import type { PhoneLabel } from './phone-labels';
import { kindOf, labelOf } from './phone-labels';
import type { SignatureLine } from './signature-lines';

/** A number that a signature states. */
export interface SignaturePhone {
  e164: string;
  written: string;
  extension: string | null;
  kind: PhoneKind;
  valid: boolean;
  line: number;
}

/** Extension marks beyond those of the model, put into its words. */
const FOREIGN_EXTENSION = /durchwahl|poste|extn|доб|ramal|anexo|interno|內線|内线|内線|轉/iu;
const MAX_PHONES = 12;
const NUMBER =
  /(?<![\w@.])(?:\(\s?\+\s?|\+\s?|00)?\(?\d[\d \u00a0().\u2010-\u2015/-]{5,28}\d(?:(?:\s{0,3}(?:;\s?ext=|extension|extn?|durchwahl|poste|доб|ramal|anexo|interno|內線|内线|内線|转分机|分机|转|轉|x|#)\s{0,3}[:.]?\s{0,3})\d{1,7})?(?![\w@])/giu;
/** Reads the numbers of a signature, each with what its own label says. */
export async function readSignaturePhones(
  lines: readonly SignatureLine[],
  links: readonly PageLink[],
  country: string | null,
): Promise<SignaturePhone[]> {
  const phones = new Map<string, SignaturePhone>();
  for (const line of lines) {
    if (line.phonesBarred) continue;
    const whole = numbersIn(line.text);
    // A name may stand right before its number; the segments part the two.
    for (const found of whole.length > 0 ? whole : line.segments.flatMap(numbersIn)) {
      const phone = await readFound(found, links, country);
      if (phone && phones.size < MAX_PHONES && !phones.has(phone.e164)) {
        phones.set(phone.e164, { ...phone, line: line.number });
      }
    }
  }
  return [...phones.values()];
}

interface FoundNumber {
  written: string;
  label: PhoneLabel | null;
}

/** The numbers of a line that carry a phone label, or stand in their segment alone. */
function numbersIn(text: string): FoundNumber[] {
  if (/,,\s?\d|\bpin\b|\bpasscode\b/i.test(text)) return [];
  const plain = text.slice(0, 500).replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '');
  const found: FoundNumber[] = [];
  let end = 0;
  for (const match of plain.matchAll(NUMBER)) {
    const before = lastPart(plain.slice(end, match.index));
    const rest = plain.slice(match.index + match[0].length);
    end = match.index + match[0].length;
    const after = firstPart(rest);
    for (const written of alternatives(match[0])) {
      const label = labelOf(before, after);
      if (label !== undefined && isPhoneLike(written)) found.push({ written, label });
    }
  }
  return found;
}

const SEPARATOR = /[|｜│¦•∙·;；,，、\t]|\s{2,}|\s[-–—/]\s|\s(?:and|or|und|oder|et|ou)\s/;
const lastPart = (text: string) => bare(text.split(SEPARATOR).at(-1) ?? '');
const firstPart = (text: string) =>
  bare(
    CLOSING.exec(text)?.[1] ??
      /^\s{0,2}\([^()]{0,30}\)/.exec(text)?.[0] ??
      text.split(SEPARATOR)[0] ??
      '',
  );
/** `(813) 555-0171 - Cell`: a label may close the line behind a dash. */
const CLOSING = /^\s?[-–—]\s?(\p{L}[\p{L} ]{0,15})\s{0,5}$/u;
const bare = (text: string) =>
  text
    .replace(/\p{Extended_Pictographic}|\ufe0e|\ufe0f/gu, '')
    .replace(/^[\s:：.()[\]/+&–—-]+|[\s:：.()[\]/+&–—-]+$/g, '')
    .trim();

/** `030 123456 / 0170 1234567` are two numbers; `030 / 123456` is one. */
function alternatives(written: string): string[] {
  const parts = written.split('/');
  const whole = parts.every((part) => part.replace(/\D/g, '').length >= 7);
  return parts.length > 1 && whole ? parts : [written.replaceAll('/', ' ')];
}

function isPhoneLike(written: string): boolean {
  const digits = written.replace(/(?:x|ext|#|转|分机).*$/iu, '').replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 17) return false;
  if (/^\s?\d{1,4}[-./]\d{1,2}[-./]\d{2,4}\s?$/.test(written) && digits.length <= 8) return false;
  return !/^\s?\d{5}-\d{4}\s?$/.test(written);
}

async function readFound(
  { written, label }: FoundNumber,
  links: readonly PageLink[],
  country: string | null,
): Promise<Omit<SignaturePhone, 'line'> | null> {
  const text = linkedNumber(written, links) ?? written;
  const dialled = text.replace(/^\s?\(?\s?(86)(?=[\s)-])(?!\d)/, country === 'CN' ? '(+$1' : '$&');
  const international = /^\s?\(?\s?(?:\+|00[1-9])/.test(dialled);
  if (!international && country === null) return null;
  const phone = await readPhone(dialled.replace(FOREIGN_EXTENSION, 'ext'), country ?? '');
  // Without a prefix the country was worked out; bare digits must then be a number that exists.
  const national = international || label !== null || /^\s?\(?0/.test(dialled);
  if (!phone || (!phone.valid && !national)) return null;
  const kind = phone.fax ? 'fax' : kindOf(phone.e164, label);
  return {
    e164: phone.e164,
    written: written.trim(),
    extension: phone.ext,
    kind,
    valid: phone.valid,
  };
}

/** A `tel:` link whose words are this number knows its country better than we do. */
function linkedNumber(written: string, links: readonly PageLink[]): string | null {
  const digits = written.replace(/\D/g, '');
  for (const { href, text } of links) {
    if (!/^tel:\s?(?:\+|%2b)/i.test(href) || text.replace(/\D/g, '') !== digits) continue;
    const number = href.replace(/^tel:\s?(?:%2b|\+)/i, '+').replace(/%20/g, ' ');
    if (number.replace(/\D/g, '').endsWith(digits.slice(-7))) return number;
  }
  return null;
}
