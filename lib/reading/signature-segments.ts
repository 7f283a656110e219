const SEPARATORS =
  /\s{0,8}[|｜│¦•∙‧·▪●◆■►║‖]{1,3}\s{0,8}|\t{1,8}|\s{2,40}|\s[-–—]{1,2}\s|\s[/／]\s/;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3]/gu;
const HAN_WORD = /^[\p{Script=Han}\p{Script=Hangul}（）()·]{1,30}$/u;
const HAN_LEGAL_WORD = /^(?:주식회사|株式会社|有限会社|有限公司|股份有限公司|有限责任公司)$/u;
const HAN_NAME_AND_NUMBER = /^(\p{Script=Han}{2,4}) ([+\d][\d\s()-]{6,25})$/u;
const MAX_SEGMENTS = 30;

/** Parts a signature line at bars, dots, tabs and wide gaps; emoji go. */
export function splitSegments(text: string): string[] {
  const plain = text
    .slice(0, 500)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(EMOJI, '  ')
    .trim();
  const segments = plain
    .split(SEPARATORS, MAX_SEGMENTS)
    .map((segment) => segment.replace(/^[\s*,;:–—-]+(?=[^\d+(\s])|[\s*,;–—-]+$/g, '').trim())
    .filter((segment) => segment !== '');
  return segments.flatMap(splitHan);
}

/** Chinese lines part name, title and company with single spaces. */
function splitHan(segment: string): string[] {
  const numbered = HAN_NAME_AND_NUMBER.exec(segment);
  if (numbered?.[1] && numbered[2]) return [numbered[1], numbered[2]];
  const words = segment.split(' ');
  return words.length > 1 &&
    words.length <= 5 &&
    words.every((word) => HAN_WORD.test(word) && !HAN_LEGAL_WORD.test(word))
    ? words
    : [segment];
}
