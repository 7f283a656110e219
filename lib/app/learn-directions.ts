import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import { valuesOf } from '@/lib/domain/contact';
import type { Direction, Interaction } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { gatherSelf } from '@/lib/domain/self';
import { findContact, readUnknownDirections } from '@/lib/store/read';
import { write } from '@/lib/store/write';

/**
 * Gives a direction to logged mail that had none, now that the rep's own addresses are known.
 * Each is corrected by a new fact; mail between others, which never counts, is taken out.
 */
export async function learnDirections(
  self: readonly string[],
  moment: Moment,
): Promise<Change | undefined> {
  if (self.length === 0) return undefined;
  const { change } = await write({ ...moment, act: 'logMail', by: 'system' }, async (writing) => {
    for (const fact of await readUnknownDirections()) {
      const contact = await findContact(fact.contactId);
      const dir = contact && directionNow(fact, contact, self);
      if (dir === undefined) continue;
      if (dir === null) await writing.remove('facts', fact.id);
      else {
        const corrected = { ...fact, id: newId(), dir, recordedAt: moment.now, replaces: fact.id };
        await writing.put('facts', corrected);
      }
    }
  });
  return change;
}

/** Undefined: still not known. Null: between others, so it does not count. */
function directionNow(
  { from }: Interaction,
  contact: Contact,
  self: readonly string[],
): Direction | null | undefined {
  if (from === null) return undefined;
  if (valuesOf(contact, 'email').some((field) => field.value === from)) return 'in';
  return gatherSelf(self).has(from) ? 'out' : null;
}
