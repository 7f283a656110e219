import { isReplyAbove } from './quote-marks';

/**
 * Ticket systems send the whole talk as blocks, the newest first: a line with the author, a line
 * with the time, then the words.
 */
const TIME_LINE =
  /^\W{0,3}(?=.{0,60}\d{1,2}[:h]\d{2})(?=.{0,60}(?:\d{4}|today|yesterday|heute|gestern|今天|昨天))[\p{L}\d .,:/()+\-年月日]{8,60}$/iu;

/**
 * Finds where the second author's block begins, when the message is such a talk.
 * @param marked the message carries a "reply above this line" marker
 */
export function secondAuthorLine(texts: readonly string[], marked: boolean): number | undefined {
  const starts = texts.flatMap((_, index) => (isAuthorBlock(texts, index) ? [index] : []));
  const first = texts.findIndex((text) => text.trim() !== '' && !isReplyAbove(text));
  // Without the marker only a mail that begins with such a block is one: a timetable is not.
  return marked || starts[0] === first ? starts[1] : undefined;
}

function isAuthorBlock(texts: readonly string[], index: number): boolean {
  const author = texts[index]?.trim() ?? '';
  const time = texts[index + 1]?.trim() ?? '';
  return (
    author !== '' &&
    author.length <= 80 &&
    !/\d{3}|[:：.!?。]$/.test(author) &&
    time.length <= 60 &&
    TIME_LINE.test(time)
  );
}
