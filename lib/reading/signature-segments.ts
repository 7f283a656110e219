const SEPARATORS =
  /\s{0,8}[|｜│¦•∙‧·▪●◆■►║‖]{1,3}\s{0,8}|\t{1,8}|\s{2,40}|\s[-–—]{1,2}\s|\s[/／]\s/;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3]/gu;
const HAN_WORD = /^[\p{Script=Han}（）()·]{1,30}$/u;
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
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  return segments.flatMap(splitHan);
}

/** Chinese lines part name, title and company with single spaces. */
function splitHan(segment: string): string[] {
  const words = segment.split(' ');
  return words.length > 1 && words.length <= 5 && words.every((word) => HAN_WORD.test(word))
    ? words
    : [segment];
}
