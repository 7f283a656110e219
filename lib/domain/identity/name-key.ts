import { simplifyHan } from './han-variants';

/** Half of a name, ready for comparison (MODEL.md §5.4). Empty when nothing was written. */
export interface NameKey {
  /** Without marks, case, spaces and hyphens; traditional characters simplified. */
  readonly folded: string;
  readonly isHan: boolean;
  /** How a Han name is written in Latin letters: toneless, joined, ü as u, v and yu. */
  readonly spellings: readonly string[];
}

/** Family names have readings of their own: 单 is Shan there and dan elsewhere. */
export type NameHalf = 'family' | 'given';

const HAN = /\p{Script=Han}/u;
const JOINTS = /[\s\-'’.·]/g;
const UMLAUT_SPELLINGS = ['u', 'v', 'yu'];

/**
 * Reads half of a name into its key. The dictionary of readings is fetched at the first Han name
 * only: it weighs as much as a whole card.
 */
export async function readNameKey(
  written: string | null | undefined,
  half: NameHalf,
): Promise<NameKey> {
  const folded = foldName(written ?? '');
  const isHan = HAN.test(folded);
  return { folded, isHan, spellings: isHan ? await spell(folded, half) : [] };
}

/** Do two halves name the same? Empty never does; one Han and one Latin do by their reading. */
export function isSameName(a: NameKey, b: NameKey): boolean {
  if (a.folded === '' || b.folded === '') return false;
  if (a.folded === b.folded) return true;
  if (a.isHan === b.isHan) return false;
  const [han, latin] = a.isHan ? [a, b] : [b, a];
  return han.spellings.includes(latin.folded);
}

function foldName(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return simplifyHan(letters.replace(JOINTS, '').normalize('NFC'));
}

async function spell(folded: string, half: NameHalf): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro');
  const mode = half === 'family' ? 'surname' : 'normal';
  const reading = pinyin(folded, { toneType: 'none', type: 'array', mode }).join('');
  return UMLAUT_SPELLINGS.map((u) => foldName(reading.replaceAll('ü', u)));
}
