/** How alike two short texts are. Texts are compared as given: fold them first. */

const MAX_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * Jaro-Winkler similarity, 0 to 1: shared letters in nearly the same places, with a bonus for a
 * common beginning of up to four letters (W. E. Winkler, 1990).
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < MAX_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isTaken = new Uint8Array(b.length);
  const found: number[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charCodeAt(at);
    const end = Math.min(b.length, at + reach + 1);
    let there = Math.max(0, at - reach);
    while (there < end && (isTaken[there] === 1 || b.charCodeAt(there) !== letter)) there += 1;
    if (there >= end) continue;
    isTaken[there] = 1;
    found.push(letter);
  }
  const shared = found.length;
  if (shared === 0) return 0;
  let [moved, place] = [0, 0];
  for (let there = 0; there < b.length; there += 1) {
    if (isTaken[there] !== 1) continue;
    if (b.charCodeAt(there) !== found[place]) moved += 0.5;
    place += 1;
  }
  return (shared / a.length + shared / b.length + (shared - moved) / shared) / 3;
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes one out of the other. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.length < restB.length) return restA === restB.slice(1);
  if (restA.length > restB.length) return restA.slice(1) === restB;
  const isSwap =
    restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isSwap || restA.slice(1) === restB.slice(1);
}

const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'].flatMap((letters, index) =>
    [...letters].map((letter) => [letter, String(index + 1)]),
  ),
);

/**
 * American Soundex of the Latin letters of a text, `r163` for Robert: a letter and three digits; h
 * and w do not part two letters of one sound, vowels do. Empty when there is no such letter.
 */
export function soundex(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  let [code, last] = [letters.charAt(0), SOUNDS[letters.charAt(0)]];
  for (const letter of letters.slice(1)) {
    if (letter === 'h' || letter === 'w') continue;
    const sound = SOUNDS[letter];
    if (sound !== undefined && sound !== last) code += sound;
    last = sound;
  }
  return code === '' ? '' : code.slice(0, 4).padEnd(4, '0');
}
