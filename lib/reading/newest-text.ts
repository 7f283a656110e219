import {
  isBanner,
  isDisclaimer,
  isListFooter,
  isMeetingLine,
  isRule,
  isSentFrom,
} from './footer-marks';
import { isHeaderBlock, isReplyAbove, isRuledQuote, leadInLength } from './quote-marks';
import { secondAuthorLine } from './ticket-blocks';

/** A line of a message and where it stands, counted from 1. */
export interface TextLine {
  text: string;
  line: number;
}

export interface NewestText {
  /** What the writer wrote now: no quotes, forwarded mail, disclaimers, list footers. */
  lines: TextLine[];
  /** The same with what programs and lawyers put below it; still without quotes. */
  written: TextLine[];
  /** True when older mail was cut off. */
  cut: boolean;
}

const MAX_LINES = 4_000;

/**
 * Parts the newest words of a mail from everything older. Rather leaves out a line of the writer's
 * than keeps one of somebody else's: what is kept is shown as this person's.
 */
export function readNewestText(body: string): NewestText {
  const texts = body
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\r\n|[\r\n\u2028\u2029]/, MAX_LINES);
  const { written, cut } = withoutHistory(texts);
  return { lines: withoutFooters(written), written, cut };
}

function withoutHistory(texts: readonly string[]): { written: TextLine[]; cut: boolean } {
  const written: TextLine[] = [];
  const ticket = texts.some(isReplyAbove);
  const end = secondAuthorLine(texts, ticket) ?? texts.length;
  let cut = end < texts.length;
  for (let index = 0; index < end; index += 1) {
    const text = texts[index] ?? '';
    if (isQuoted(text)) {
      cut = true;
    } else if (isRuledQuote(text) || isHeaderBlock(texts, index)) {
      return { written: withoutTrailingRules(written), cut: true };
    } else if (isReplyAbove(text)) {
      // The marker itself is the ticket system's; the answer follows below it.
    } else {
      const leadIn = leadInLength(texts, index);
      if (leadIn > 0) {
        cut = true;
        if (!isFollowedByQuote(texts, index + leadIn)) {
          return { written: withoutTrailingRules(written), cut };
        }
        index += leadIn - 1;
      } else if (!isWrappedQuote(texts, index)) {
        written.push({ text: text.replace(/\u00a0/g, ' '), line: index + 1 });
      }
    }
  }
  return { written: withoutTrailingRules(written), cut };
}

const isQuoted = (text: string) => /^\s{0,3}[>|＞]/.test(text) && !/^\s{0,3}\|.*\|/.test(text);

function isFollowedByQuote(texts: readonly string[], index: number): boolean {
  const next = texts.slice(index, index + 4).find((text) => text.trim() !== '');
  return next !== undefined && isQuoted(next);
}

/** A quoted line that a mail program broke: its tail stands alone between two quoted lines. */
function isWrappedQuote(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  const before = texts[index - 1] ?? '';
  const after = texts[index + 1] ?? '';
  return text.trim() !== '' && isQuoted(before) && isQuoted(after) && before.length >= 50;
}

function withoutTrailingRules(lines: TextLine[]): TextLine[] {
  let end = lines.length;
  while (end > 0) {
    const text = lines[end - 1]?.text ?? '';
    if (text.trim() !== '' && !isRule(text)) break;
    end -= 1;
  }
  return lines.slice(0, end);
}

function withoutFooters(written: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const line = written[index];
    if (line === undefined) break;
    if (isSentFrom(line.text)) continue;
    const wordsBefore = kept.some(({ text }) => text.trim() !== '');
    if (isBanner(line.text) && !wordsBefore) {
      index = endOfParagraph(written, index);
    } else if (isFooterStart(written, index)) {
      if (wordsBefore) break;
      index = endOfParagraph(written, index);
    } else {
      kept.push(line);
    }
  }
  return withoutTrailingRules(kept);
}

function isFooterStart(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (isDisclaimer(text) || isListFooter(text)) return true;
  if (!isRule(text)) return false;
  const next = lines.slice(index + 1, index + 4).map((line) => line.text);
  return next.some((line) => isDisclaimer(line) || isListFooter(line) || isMeetingLine(line));
}

function endOfParagraph(lines: readonly TextLine[], index: number): number {
  let end = index;
  while (end + 1 < lines.length && lines[end + 1]?.text.trim() !== '') end += 1;
  return end;
}
