import { newId } from '@/lib/base/ids';
import { nextStamp } from '@/lib/base/stamp';
import type { Act, Change, ChangePart, JournaledTable } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import { contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { fact } from '@/lib/domain/fact';
import type { Draft, Note } from '@/lib/domain/note';
import { contactOfSlot, draft, note } from '@/lib/domain/note';
import type { Row } from '@/lib/domain/patch';
import { diffRows } from '@/lib/domain/patch';
import type { Moment } from '@/lib/domain/standing-row';
import { database } from './database';
import { derive } from './derive';
import type { Touched } from './touched';

/** The rows that an act may touch, by table. */
interface Rows {
  contacts: Contact;
  facts: Fact;
  notes: Note;
  drafts: Draft;
}

const SCHEMAS = { contacts: contact, facts: fact, notes: note, drafts: draft };

/** What an act may do while it writes. Reads see what the same act has already written. */
export interface Writing {
  find<T extends JournaledTable>(table: T, id: string): Promise<Rows[T] | undefined>;
  put<T extends JournaledTable>(table: T, row: Rows[T]): Promise<void>;
  remove(table: JournaledTable, id: string): Promise<void>;
}

export interface WriteRequest extends Moment {
  act: Act;
  by: Change['by'];
  /** For `undo`: the Change that is taken back. */
  undoes?: string;
}

/**
 * The one door for writes: runs an act in one transaction over all tables, and stores its rows,
 * the Change that tells of it, and all that is derived from them; or nothing at all.
 *
 * @returns the act's own result, and the Change; undefined when nothing was altered
 * @throws what the act throws, ZodError for a row that is none, AddressTakenError, and whatever the
 * database says when it refuses (`readTrouble` names it)
 */
export async function write<R>(
  request: WriteRequest,
  act: (writing: Writing) => Promise<R>,
): Promise<{ result: R; change: Change | undefined }> {
  return database.transaction('rw', database.tables, async () => {
    const touched = new Map<string, Touched>();
    const result = await act(writingInto(touched));
    const parts = partsOf(touched);
    if (parts.length === 0) return { result, change: undefined };
    const change: Change = {
      id: newId(),
      at: await stampNow(request.now),
      act: request.act,
      by: request.by,
      ...(request.undoes ? { undoes: request.undoes } : {}),
      subjects: subjectsOf(touched),
      parts,
    };
    await database.journal.add(change);
    await derive([...touched.values()], change.subjects, request);
    return { result, change };
  });
}

function writingInto(touched: Map<string, Touched>): Writing {
  const touch = async (table: JournaledTable, id: string, after: Row | undefined) => {
    const key = `${table}/${id}`;
    const known = touched.get(key);
    if (known) known.after = after;
    else
      touched.set(key, { table, id, before: (await database.table(table).get(id)) as Row, after });
  };
  return {
    find: async (table, id) => database.table(table).get(id),
    put: async (table, given) => {
      const row = SCHEMAS[table].parse(given);
      await touch(table, row.id, row);
      await database.table(table).put(row);
    },
    remove: async (table, id) => {
      await touch(table, id, undefined);
      await database.table(table).delete(id);
    },
  };
}

function partsOf(touched: Map<string, Touched>): ChangePart[] {
  return [...touched.values()]
    .map(({ table, id, before, after }) => ({ table, id, patch: diffRows(before, after) }))
    .filter((part) => part.patch.length > 0);
}

function subjectsOf(touched: Map<string, Touched>): string[] {
  const ids = [...touched.values()].flatMap(({ table, id, before, after }) => {
    if (table === 'drafts') return contactOfSlot(id) ?? [];
    return table === 'contacts' ? id : String((after ?? before)?.['contactId']);
  });
  return [...new Set(ids)].sort();
}

/** The clock is read from the journal inside the transaction: two tabs never make one stamp twice. */
async function stampNow(now: string): Promise<string> {
  const last = await database.journal.orderBy('at').last();
  const device = await database.meta.get('device');
  if (!device) throw new Error('This database does not know its device.');
  return nextStamp(last?.at, Date.parse(now), device.value);
}
