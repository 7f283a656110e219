/**
 * What a style attribute says about being seen. Read as text: the mail programs' own words
 * (`mso-hide`) never reach the browser's style object, and asking for the computed style costs a
 * layout. Words that a stylesheet hides are read, since the text may be all there is.
 */

const END = '\\s*(?:!|;|$)';
const has = (rule: string) => new RegExp(`(?:^|;)\\s*(?:${rule})${END}`, 'i');

const HIDDEN = has(
  'display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0?(?:\\.0+)?%?|mso-hide\\s*:\\s*all',
);
const FLAT = has('(?:max-)?height\\s*:\\s*0(?:\\.0*)?(?:[a-z]+|%)?');
const CUT_OFF = has('overflow(?:-[xy])?\\s*:\\s*(?:hidden|clip)');
const FONT_SIZE = /(?:^|;)\s*font-size\s*:\s*([0-9.]+|[a-z])/i;
const PREFORMATTED = has('white-space\\s*:\\s*(?:pre|pre-wrap|pre-line|break-spaces)');
const BLOCK = has('display\\s*:\\s*(?:block|table|flex|grid|list-item)');

/** Does the sender hide the element with all it holds? */
export function isHidden(style: string): boolean {
  return style !== '' && (HIDDEN.test(style) || (FLAT.test(style) && CUT_OFF.test(style)));
}

/** The size of the text in whatever unit, a number over 0 for words; undefined when unsaid. */
export function sizeOfText(style: string): number | undefined {
  const size = style === '' ? undefined : FONT_SIZE.exec(style)?.[1];
  if (size === undefined) return undefined;
  const number = Number(size);
  return Number.isNaN(number) ? 1 : number;
}

export function isPreformatted(style: string): boolean {
  return style !== '' && PREFORMATTED.test(style);
}

export function isShownAsBlock(style: string): boolean {
  return style !== '' && BLOCK.test(style);
}
