import type { Named } from '@/lib/domain/find-named';
import { namedOf } from '@/lib/domain/find-named';
import { readEverybody } from '@/lib/store/referrals';

/** Everybody who is saved, as they are looked for by name. */
export async function readNames(): Promise<Named[]> {
  return (await readEverybody()).map(namedOf);
}
