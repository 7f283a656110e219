import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { CorrectableFact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { write } from '@/lib/store/write';
import { readFactHere } from './fact-here';
import type { Said } from './record-fact';

/**
 * Corrects a fact: what was said stays in the history, a new fact counts in its place.
 * @param said all of what is right; optional properties that are left out are gone
 * @throws FactGoneError when another correction was faster; ZodError on what is no fact
 */
export async function correctFact(
  old: CorrectableFact,
  said: Said<CorrectableFact>,
  moment: Moment,
): Promise<Change | undefined> {
  return replace('correctFact', old, said, moment);
}

/**
 * Takes a fact out: it was never so. It stays in the history.
 * @throws FactGoneError when it counts no longer anyhow
 */
export async function voidFact(old: CorrectableFact, moment: Moment): Promise<Change | undefined> {
  return replace('voidFact', old, { ...old, void: true }, moment);
}

async function replace(
  act: 'correctFact' | 'voidFact',
  old: CorrectableFact,
  said: Said<CorrectableFact> & { void?: true },
  moment: Moment,
): Promise<Change | undefined> {
  const { change } = await write({ ...moment, act, by: 'rep' }, async (writing) => {
    const { id, contactId } = await readFactHere(writing, old.id);
    const recordedAt = moment.now;
    await writing.add('facts', { ...said, id: newId(), contactId, recordedAt, replaces: id });
  });
  return change;
}
