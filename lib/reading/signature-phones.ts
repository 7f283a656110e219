import type { PhoneKind } from '@/lib/domain/contact';
import type { PageLink } from '@/lib/domain/page-reading';
import { readPhone } from './phone';
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

const MAX_PHONES = 12;
const NUMBER =
  /(?<![\w@.])(?:\(?\s?\+\s?|00)?\(?\d[\d \u00a0().\u2010-\u2015/-]{5,28}\d(?:(?:\s{0,3}(?:;\s?ext=|extension|ext|durchwahl|poste|转分机|分机|转|x|#)\s{0,3}[:.]?\s{0,3})\d{1,7})?(?![\w@])/giu;
const LABELS: readonly (readonly [PhoneKind, RegExp])[] = [
  [
    'fax',
    /(?:^|[^\p{L}])(?:fax|telefax|facsimile|téléc(?:opie)?|f|传真|傳真|ファックス|факс|팩스|فاكس)$/iu,
  ],
  [
    'tollfree',
    /(?:toll[ -]?free|free ?phone|freecall|numéro vert|免费电话|免费热线|フリーダイヤル)$/iu,
  ],
  [
    'mobile',
    /(?:^|[^\p{L}])(?:mobile|mobil|mob|cell(?:ular|phone)?|handy|portable|port|móvil|movil|celular|cel|cellulare|m|c|mobiel|手机|手機|移动电话|行動電話|移动|携帯(?:電話)?|моб|휴대폰|جوال|موبايل|whatsapp)(?: (?:phone|number|no|tel))?$/iu,
  ],
  [
    'work',
    /(?:^|[^\p{L}])(?:tel|telephone|telefon|téléphone|teléfono|telefono|telefone|tél|phone|ph|office|direct(?: (?:line|dial))?|desk|work|main|switchboard|landline|durchwahl|zentrale|büro|fon|festnetz|fixe|standard|ligne directe|t|p|d|o|ddi|dd|电话|電話|座机|座機|固话|总机|直线|办公(?:电话)?|联系电话|直通|代表|тел|телефон|전화|هاتف|تلفون)(?: (?:number|no|nr))?$/iu,
  ],
];
const AFTER: readonly (readonly [PhoneKind, RegExp])[] = [
  ['fax', /^\(?(?:fax|f|传真)\)?$/i],
  ['mobile', /^\(?(?:mobile|mob|cell|m|c|mobil|handy|portable|手机|微信同号|手机同微信)\)?$/i],
  [
    'work',
    /^\(?(?:direct|office|work|desk|main|o|d|t|w|tel|büro|bureau|direkt|直线|办公|座机)\)?$/i,
  ],
  ['tollfree', /^\(?(?:toll[ -]?free|freephone)\)?$/i],
];
/** Numbering plans where the first digits tell a mobile from a desk. */
const MOBILE =
  /^\+(?:44\s?7[1-57-9]|861[3-9]|491[5-7]|33[67]|34[67]|393|316|324[5-9]|417[5-9]|436[5-9]|467[02369]|474|479|45[2-6]|614|81[789]0|821|919|65[89]|3538|4850|4851|4853|4857|4860|4866|4869|4872|4873|4878|4879|4888|79|525|55\d\d9)/;
const TOLLFREE =
  /^\+(?:18(?:00|33|44|55|66|77|88)|44(?:800|808)|49800|3380[0-5]|86[48]00|61180|81120)/;

/** Reads the numbers of a signature, each with what its own label says. */
export async function readSignaturePhones(
  lines: readonly SignatureLine[],
  links: readonly PageLink[],
  country: string | null,
): Promise<SignaturePhone[]> {
  const phones = new Map<string, SignaturePhone>();
  for (const line of lines) {
    if (line.phonesBarred) continue;
    for (const found of numbersIn(line.text)) {
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
  label: PhoneKind | null;
}

/** The numbers of a line that carry a phone label, or stand in their segment alone. */
export function numbersIn(text: string): FoundNumber[] {
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
  bare(/^\s{0,2}\([^()]{0,30}\)/.exec(text)?.[0] ?? text.split(SEPARATOR)[0] ?? '');
const bare = (text: string) =>
  text
    .replace(/\p{Extended_Pictographic}|\ufe0e|\ufe0f/gu, '')
    .replace(/^[\s:：.()[\]/+&-]+|[\s:：.()[\]/+&-]+$/g, '')
    .trim();

/** The kind a label says; null for a number that stands alone; undefined when other words do. */
function labelOf(before: string, after: string): PhoneKind | null | undefined {
  const ahead = before.length <= 40 ? LABELS.find(([, label]) => label.test(before)) : undefined;
  if (ahead) return ahead[0];
  if (before !== '') return undefined;
  const behind = AFTER.find(([, label]) => label.test(after));
  if (behind) return behind[0];
  return after === '' || LABELS.some(([, label]) => label.test(after.split(/[\s:]/)[0] ?? ''))
    ? null
    : undefined;
}

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
  const phone = await readPhone(dialled.replace(/(?:durchwahl|poste)/i, 'ext'), country ?? '');
  // Without a prefix the country was worked out; a bare number must then be one that exists.
  if (!phone || (!phone.valid && !international && label === null)) return null;
  const kind = phone.fax ? 'fax' : kindOf(phone.e164, label);
  return {
    e164: phone.e164,
    written: written.trim(),
    extension: phone.ext,
    kind,
    valid: phone.valid,
  };
}

function kindOf(e164: string, label: PhoneKind | null): PhoneKind {
  if (label === 'fax' || label === 'mobile') return label;
  if (TOLLFREE.test(e164)) return 'tollfree';
  if (label !== null) return label;
  return MOBILE.test(e164) ? 'mobile' : 'work';
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
