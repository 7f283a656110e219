import { matchName } from './name-match';
import type { OrganisationRank } from './organisation-words';
import { isDepartment, isLegalForm, organisationRank } from './organisation-words';
import { nameOfLine } from './signature-block';
import type { SignatureLine } from './signature-lines';
import { isField, isTitle, mayBeTitle } from './title-words';

/** Words of a signature and where they stand. */
export interface SignatureWords {
  value: string;
  line: number;
}

export interface SignatureRoles {
  name: SignatureWords | null;
  title: SignatureWords | null;
  organisation: (SignatureWords & { agreesWithMail: boolean }) | null;
}

export interface RoleContext {
  /** The words of the writer's own name. */
  signing: readonly string[];
  /** The name in the mail domain of a firm; null for free mail. */
  mailName: string | null;
  /** The script in which the writer's name begins decides between two languages. */
  han: boolean;
}

interface Piece extends SignatureWords {
  /** Lines after the name; 0 on the name's own line, negative above it. */
  after: number;
  rank: OrganisationRank;
  title: boolean;
  labelled: 'title' | 'organisation' | null;
}

const TITLE_LABEL =
  /^(?:title|job title|position|role|funktion|fonction|cargo|职务|职位|職務|職位|岗位|头衔|頭銜|役職|должность)\s?[:：]\s?(.{2,100})$/iu;
const ORGANISATION_LABEL =
  /^(?:company|organi[sz]ation|firma|firm|société|empresa|azienda|公司(?:名称)?|公司名稱|单位|單位|机构|会社名?|компания)\s?[:：]\s?(.{2,120})$/iu;
const CONTACT =
  /\d{5}|@|https?:|www\.|^\+?\d[\d\s().-]{5,}|^\(?(?:tel|phone|mobile|fax|email|e-mail|web|skype|wechat|qq|手机|电话|传真|邮箱|邮件|网址|微信|地址)\s?[:：.]/iu;
const SOCIAL =
  /^(?:linkedin|twitter|x|facebook|instagram|youtube|xing|github|wechat|weibo|微信同号|website|web|email|e-mail|phone|map|vcard|book a (?:meeting|call).{0,30}|he\/him|she\/her|they\/them)$/iu;
const STREET =
  /\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|boulevard|blvd|suite|floor|p\.?o\.? ?box|strasse|platz|allee|rue|calle|via|piazza|rua|plaza|building|tower)\b|(?:straße|str\.|weg|gatan|vägen|straat|gasse)\s?\d|(?:省|市|区|路|街|号|楼|室).{0,12}\d|\d.{0,4}(?:号|楼|室|层)|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\b\d{4,6}\b/iu;

/** Reads who signs, as what, and for whom, from the lines of a signature. */
export function readRoles(lines: readonly SignatureLine[], context: RoleContext): SignatureRoles {
  const nameIndex = lines.findIndex((line) => nameOfLine(line.text, context.signing) !== null);
  const pieces = lines.flatMap((line, index) =>
    line.wordsBarred ? [] : piecesOf(line, index - Math.max(0, nameIndex), context),
  );
  const title = pickTitle(pieces, context, nameIndex >= 0);
  const organisation = pickOrganisation(pieces, context, title);
  return {
    name: readSignedName(lines, nameIndex, context),
    title: title && { value: title.value, line: title.line },
    organisation: organisation && {
      value: organisation.value,
      line: organisation.line,
      agreesWithMail: organisation.rank === 3,
    },
  };
}

function piecesOf(line: SignatureLine, after: number, context: RoleContext): Piece[] {
  return line.segments
    .flatMap((segment) => withoutName(segment, context))
    .filter((segment) => !SOCIAL.test(segment))
    .flatMap((segment) => partsOf(segment, context))
    .map(({ value, labelled }) => ({
      value,
      line: line.number,
      after,
      labelled,
      title: labelled === 'title' || (labelled === null && isTitle(value)),
      rank: labelled === 'title' ? 0 : organisationRank(value, context.mailName),
    }))
    .filter((piece) => piece.labelled !== null || isWords(piece));
}

const isWords = ({ value, rank }: Piece) =>
  !CONTACT.test(value) && (rank >= 2 || !STREET.test(value)) && /\p{L}{2}/u.test(value);

/** `Nora Vance, Buyer` leaves `Buyer`; the bare name leaves nothing. */
function withoutName(segment: string, { signing }: RoleContext): string[] {
  if (matchName(segment, signing)) return [];
  const comma = segment.search(/[,，、]/);
  if (comma > 0 && matchName(segment.slice(0, comma), signing) === 'full') {
    const rest = segment.slice(comma + 1).trim();
    return rest === '' ? [] : [rest];
  }
  return [segment];
}

/** Parts `Title, Organisation` and `Title at Organisation`; a title that merely holds a comma stays whole. */
function partsOf(
  segment: string,
  context: RoleContext,
): { value: string; labelled: Piece['labelled'] }[] {
  const title = TITLE_LABEL.exec(segment)?.[1];
  if (title) return [{ value: title.trim(), labelled: 'title' }];
  const organisation = ORGANISATION_LABEL.exec(segment)?.[1];
  if (organisation) return [{ value: organisation.trim(), labelled: 'organisation' }];
  const plain = (values: string[]) => values.map((value) => ({ value, labelled: null }));
  const at = /^(.{2,80}?),? (?:at|@|bei|chez|presso|bij|hos) (\S.{1,80})$/iu.exec(segment);
  if (at?.[1] && at[2] && isTitle(at[1])) return plain([at[1], at[2]]);
  const pieces = commaPieces(segment);
  if (pieces.length === 1) return plain([segment.trim()]);
  const split = pieces.findIndex((piece, index) => index > 0 && namesFirm(piece, context.mailName));
  if (split > 0) return plain([pieces.slice(0, split).join(', '), ...pieces.slice(split)]);
  const [first = '', second = ''] = pieces;
  if (namesFirm(first, context.mailName)) return plain([first, ...pieces.slice(1)]);
  const unknown =
    isTitle(first) && !isTitle(second) && !isField(second) && !/ (?:&|and|und|et) /.test(second);
  return unknown && pieces.length === 2 && isProperName(second)
    ? plain(pieces)
    : plain([segment.trim()]);
}

const namesFirm = (piece: string, mailName: string | null) => {
  const rank = organisationRank(piece, mailName);
  return rank >= 2 || (rank === 1 && !isTitle(piece) && !isField(piece));
};
const isProperName = (text: string) =>
  text.split(' ').every((word) => /^[\p{Lu}\p{Lo}&]/u.test(word));

function commaPieces(segment: string): string[] {
  const pieces: string[] = [];
  for (const piece of segment.split(/\s?[,，]\s?/).slice(0, 12)) {
    const last = pieces.length - 1;
    if (last >= 0 && isLegalForm(piece)) pieces[last] = `${pieces[last]}, ${piece}`;
    else if (piece.trim() !== '') pieces.push(piece.trim());
  }
  return pieces;
}

function pickTitle(pieces: readonly Piece[], context: RoleContext, named: boolean): Piece | null {
  const below = pieces.filter(({ after }) => after >= 0);
  const labelled = pieces.find((piece) => piece.labelled === 'title');
  if (labelled) return labelled;
  const titles = below.filter(
    (piece) => piece.title && piece.rank < 2 && !isDepartment(piece.value),
  );
  const certain = inOwnScript(titles, context)[0];
  if (certain) return certain;
  if (!named) return null;
  // Where a title stands, between the name and a firm that is certain, other words are one too.
  const firm = below.find((piece) => piece.rank >= 2);
  const candidate = below.find((piece) => piece.after <= 1);
  const fits =
    candidate &&
    firm &&
    candidate !== firm &&
    candidate.rank === 0 &&
    below.indexOf(candidate) < below.indexOf(firm);
  return fits && mayBeTitle(candidate.value) && !isDepartment(candidate.value) ? candidate : null;
}

function pickOrganisation(
  pieces: readonly Piece[],
  context: RoleContext,
  title: Piece | null,
): Piece | null {
  const labelled = pieces.find((piece) => piece.labelled === 'organisation');
  if (labelled) return labelled;
  const firms = pieces.filter(
    (piece) =>
      piece !== title && piece.rank > 0 && (piece.rank >= 2 || (!piece.title && piece.after >= 0)),
  );
  const best = inOwnScript(firms, context).sort((a, b) => b.rank - a.rank)[0];
  if (best) return best;
  // Beside or right below the title, capitalised words that are nothing else name the firm.
  const next = title && pieces[pieces.indexOf(title) + 1];
  const near = next && next.line - title.line <= 1 && !next.title && !isField(next.value);
  return near && isFirmLike(next.value) ? next : null;
}

const isFirmLike = (text: string) =>
  mayBeTitle(text) &&
  !isDepartment(text) &&
  !/,/.test(text) &&
  text.split(' ').length >= 2 &&
  isProperName(text.replace(/ (?:of|and|the|for|de|la|du|und|&) /g, ' '));

/** Of a signature in two languages, the half in which the writer's name begins. */
function inOwnScript<P extends Piece>(pieces: P[], { han }: RoleContext): P[] {
  const own = pieces.filter(({ value }) => /\p{Script=Han}/u.test(value) === han);
  return own.length > 0 ? own : pieces;
}

function readSignedName(
  lines: readonly SignatureLine[],
  nameIndex: number,
  context: RoleContext,
): SignatureWords | null {
  const line = lines[nameIndex];
  if (!line) return null;
  const [first = ''] = line.segments;
  const comma = first.search(/[,，]/);
  const whole = matchName(first, context.signing) ? first : first.slice(0, Math.max(0, comma));
  return whole === '' ? null : { value: whole.replace(/[,，]$/, '').trim(), line: line.number };
}
