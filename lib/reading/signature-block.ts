import { isMeetingLine } from './footer-marks';
import type { NameMatch } from './name-match';
import { matchName } from './name-match';
import type { TextLine } from './newest-text';
import { splitSegments } from './signature-segments';

const MAX_AFTER_DASHES = 40;
const MAX_LINES = 25;
const DASHES = /^\s{0,3}(?:--|—|––|__)\s{0,3}$/;
const POSTSCRIPT = /^\s{0,3}(?:p\.?\s?s\.?|p\.?p\.?s\.?|附言|又及)\s?[:：.]?(?:\s|$)/i;
/** How letters end. The name may follow on the same line ("Thanks, Nora"). */
const VALEDICTION =
  /^\W{0,3}(?:(?:(?:with |my |our )?(?:best|kind|kindest|warm|warmest|many|sincere|friendly)(?: (?:and|&) (?:best|kind|warm))? (?:regards|wishes|greetings|thanks)(?: from.{1,20})?)|best|regards|rgds|br|cheers|thanks(?: (?:again|a lot|so much|in advance|and (?:best |kind )?regards))?|thank you(?: (?:again|very much|so much|in advance))?|many thanks|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|respectfully|cordially|take care|all the best|talk soon|see you(?: soon| then)?|mit (?:den )?(?:freundlichen|besten|herzlichen|lieben|sonnigen|kollegialen) (?:grüßen|grüssen|gruß)|mit freundlichem gruß|(?:freundliche|beste|herzliche|liebe|viele|schöne|sonnige|lg|vg|mfg) ?(?:grüße|grüsse|gruß|grüessli)?(?: (?:aus|von|nach) .{2,30})?|mfg|lg|vg|bien à (?:vous|toi)|(?:bien )?cordialement(?: vôtre)?|(?:bien )?amicalement|salutations(?: distinguées)?|(?:meilleures|sincères) salutations|respectueusement|à (?:bientôt|plus|\+)|merci(?: (?:d'avance|beaucoup|et .{2,30}))?|un saludo|saludos(?: cordiales)?|atentamente|(?:muchas )?gracias|cordiali saluti|distinti saluti|(?:un caro )?saluti|a presto|grazie(?: mille)?|atenciosamente|cumprimentos|obrigad[oa]|abraços?|met vriendelijke groet(?:en)?|(?:vriendelijke|hartelijke) groet(?:en)?|mvg|groet(?:en|jes)?|med (?:vänliga|vennlig|venlig) (?:hälsningar|hälsning|hilsen)|(?:mvh|vänligen|hilsen|hälsningar)|pozdrawiam|z poważaniem|с уважением|с наилучшими пожеланиями|спасибо|此致|敬礼|敬禮|顺祝商祺|顺颂商祺|順頌商祺|商祺|祝好|祝商祺|祝工作顺利|谢谢|謝謝|多谢|感谢|此致敬礼|以上|よろしくお願い(?:いた|致)?します|よろしくお願い申し上げます|宜しくお願い(?:いた|致)します|敬具|감사합니다|مع (?:أطيب )?(?:التحية|التحيات|تحياتي|خالص التحية)|تحياتي|وتفضلوا.{0,30}|saygılarımla|iyi çalışmalar)(?=$|[\s,.!;،，。！~\p{Extended_Pictographic}])/iu;

/** The signature of a message, with how its beginning was found. */
export interface SignatureBlock {
  lines: TextLine[];
  /** By what it was told from the letter: a line of dashes, a greeting, or the writer's name. */
  by: 'dashes' | 'greeting' | 'name';
}

/**
 * Finds where the letter ends and the signature begins. Null when nothing marks it: then nothing
 * is read as one.
 * @param signing the words of the writer's own name
 */
export function findSignature(
  lines: readonly TextLine[],
  signing: readonly string[],
): SignatureBlock | null {
  const start =
    afterDashes(lines) ?? afterGreeting(lines, signing) ?? atName(lines, signing, 'full');
  const found = start ?? atName(lines, signing, 'partial');
  if (!found) return null;
  const block = lines.slice(found.index, endOf(lines, found.index));
  const filled = block.filter(({ text }) => text.trim() !== '');
  return filled.length === 0 ? null : { lines: filled.slice(0, MAX_LINES), by: found.by };
}

type Start = { index: number; by: SignatureBlock['by'] } | null;

function afterDashes(lines: readonly TextLine[]): Start {
  const index = lines.findLastIndex(({ text }) => DASHES.test(text));
  const rest = lines.length - index - 1;
  return index < 0 || rest === 0 || rest > MAX_AFTER_DASHES
    ? null
    : { index: index + 1, by: 'dashes' };
}

function afterGreeting(lines: readonly TextLine[], signing: readonly string[]): Start {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 45); index -= 1) {
    const text = lines[index]?.text.trim() ?? '';
    const greeting = text.length <= 100 ? VALEDICTION.exec(text) : null;
    if (!greeting) continue;
    const rest = text.slice(greeting[0].length).replace(/^[\s,.!;،，。！~]+/, '');
    const segments = splitSegments(rest);
    if (rest.replace(/[^\p{L}]/gu, '') === '') return { index: index + 1, by: 'greeting' };
    if (matchName(segments[0] ?? '', signing)) return { index: index + 1, by: 'greeting' };
  }
  return null;
}

function atName(lines: readonly TextLine[], signing: readonly string[], wanted: NameMatch): Start {
  const last = Math.max(0, lines.length - MAX_LINES - 10);
  for (let index = lines.length - 1; index >= last; index -= 1) {
    if (nameOfLine(lines[index]?.text ?? '', signing) === wanted) return { index, by: 'name' };
  }
  return null;
}

/** Does the line begin with the writer's name: alone, or before a bar, a dot or a comma? */
export function nameOfLine(text: string, signing: readonly string[]): NameMatch {
  const [first = '', ...others] = splitSegments(text);
  const match = matchName(first, signing);
  if (match === 'full' || (match === 'partial' && others.length === 0)) return match;
  const comma = first.search(/[,，、]/);
  return comma > 0 && matchName(first.slice(0, comma), signing) === 'full' ? 'full' : null;
}

function endOf(lines: readonly TextLine[], start: number): number {
  const end = lines.findIndex(
    ({ text }, index) => index > start && (POSTSCRIPT.test(text) || isMeetingLine(text)),
  );
  return end < 0 ? lines.length : end;
}
