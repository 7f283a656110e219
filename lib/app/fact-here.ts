import type { Fact } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { readFactsOf } from '@/lib/store/read';
import type { Writing } from '@/lib/store/write';

/** An act about a fact that no longer counts: corrected or taken back, perhaps in another tab. */
export class FactGoneError extends Error {
  constructor(readonly factId: string) {
    super('This fact no longer counts.');
  }
}

/** The fact an act is about. Throws FactGoneError, so that no fact is corrected twice. */
export async function readFactHere<K extends Fact['kind']>(
  writing: Writing,
  factId: string,
  kind?: K,
): Promise<Extract<Fact, { kind: K }>> {
  const fact = await writing.find('facts', factId);
  const those = fact ? unreplaced(await readFactsOf(fact.contactId)) : [];
  const isThat = those.some(({ id }) => id === factId) && (!kind || fact?.kind === kind);
  if (!fact || !isThat) throw new FactGoneError(factId);
  return fact as Extract<Fact, { kind: K }>;
}
