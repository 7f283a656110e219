import type { PhoneKind } from '@/lib/domain/contact';

/** What a label says a number is for; `any`: only that it is a telephone. */
export type PhoneLabel = PhoneKind | 'any';

const LABELS: readonly (readonly [PhoneLabel, RegExp])[] = [
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
    /(?:^|[^\p{L}])(?:office|direct(?: (?:line|dial))?|desk|work|main|switchboard|landline|durchwahl|zentrale|büro|bureau|festnetz|fixe|standard|ligne directe|oficina|ufficio|d|o|ddi|dd|座机|座機|固话|总机|總機|直线|办公(?:电话)?|辦公(?:電話)?|直通|代表|раб)(?: (?:tel|phone|number|no|nr))?$/iu,
  ],
  [
    'any',
    /(?:^|[^\p{L}])(?:tel|telephone|telefon|telefoon|téléphone|teléfono|telefono|telefone|tél|phone|ph|fon|t|p|tlf|tfn|puh|电话|電話|联系电话|聯絡電話|联系方式|тел|телефон|전화|هاتف|تلفون)(?: (?:number|no|nr))?$/iu,
  ],
];
const AFTER: readonly (readonly [PhoneLabel, RegExp])[] = [
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
  /^\+(?:44\s?7[1-57-9]|861[3-9]|491[5-7]|33[67]|34[67]|393|316|324[5-9]|417[5-9]|436[5-9]|467[02369]|474|479|45[2-6]|614|81[789]0|821|919|65[89]|3538|3519|4850|4851|4853|4857|4860|4866|4869|4872|4873|4878|4879|4888|79|525|55\d\d9)/;
const TOLLFREE =
  /^\+(?:18(?:00|33|44|55|66|77|88)|44(?:800|808)|49800|3380[0-5]|86[48]00|61180|81120)/;

/**
 * The label that stands before or after a number; null for a number that stands alone; undefined
 * when other words do: then it is none of the writer's numbers.
 */
export function labelOf(before: string, after: string): PhoneLabel | null | undefined {
  const ahead = before.length <= 40 ? labelled(before) : undefined;
  if (ahead) return ahead[0];
  if (before !== '') return undefined;
  const behind = AFTER.find(([, label]) => label.test(after));
  if (behind) return behind[0];
  // The next number's label may follow without a bar: `030 1234567 Fax 030 1234568`.
  const next = after.split(/[\s:]/)[0] ?? '';
  return after === '' || LABELS.some(([, label]) => label.test(next)) ? null : undefined;
}

/** `Mob/WhatsApp` is a mobile: of several labels the first counts. */
function labelled(before: string) {
  return before
    .split(/\s?[/&+]\s?/)
    .map((part) => LABELS.find(([, label]) => label.test(part)))
    .find((label) => label !== undefined);
}

/** What a number is for: its label's word, else what its first digits say. */
export function kindOf(e164: string, label: PhoneLabel | null): PhoneKind {
  if (label === 'fax' || label === 'mobile') return label;
  if (TOLLFREE.test(e164)) return 'tollfree';
  if (label !== null && label !== 'any') return label;
  return MOBILE.test(e164) ? 'mobile' : 'work';
}
