import { Dexie } from 'dexie';
import { newId } from '@/lib/base/ids';
import { nextStamp } from '@/lib/base/stamp';
import type { Act, Change, ChangePart, JournaledTable } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import { contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { fact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import type { Draft, Note } from '@/lib/domain/note';
import { contactOfSlot, draft, note } from '@/lib/domain/note';
import type { Row } from '@/lib/domain/patch';
import { diffRows } from '@/lib/domain/patch';
import type { Task } from '@/lib/domain/task';
import { task } from '@/lib/domain/task';
import { database } from './database';
import { derive } from './derive';
import type { Touched } from './touched';

/** The rows that an act may touch, by table. */
interface Rows {
  contacts: Contact;
  facts: Fact;
  notes: Note;
  tasks: Task;
  drafts: Draft;
}

const SCHEMAS = { contacts: contact, facts: fact, notes: note, tasks: task, drafts: draft };

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
    const underway: Promise<unknown>[] = [];
    const clock = readClock();
    const result = await act(writingInto(touched, underway));
    await Promise.all([clock.last, clock.device, ...underway]);
    const parts = partsOf(touched);
    if (parts.length === 0) return { result, change: undefined };
    const change: Change = {
      id: newId(),
      at: await stampNow(request.now, clock),
      act: request.act,
      by: request.by,
      ...(request.undoes ? { undoes: request.undoes } : {}),
      subjects: subjectsOf(touched),
      parts,
    };
    await Promise.all([
      database.journal.add(change),
      derive([...touched.values()], change.subjects, request),
    ]);
    return { result, change };
  });
}

/**
 * What an act waits for after asking for a write. Dexie follows a transaction through a hundred
 * awaits of promises that are not its own, then loses it, and the rows after that would be written
 * each by itself, whatever becomes of the act: so an act of many rows is given one of Dexie's.
 */
const asked = () => Dexie.Promise.resolve();

/**
 * Writes are asked for and not waited for: the database answers in the order in which it was asked,
 * so a read that comes after a write sees it. The door waits for all of them before it goes on.
 */
function writingInto(touched: Map<string, Touched>, underway: Promise<unknown>[]): Writing {
  const ask = (request: Promise<unknown>) => {
    underway.push(request);
    // Its failure is the door's to tell; without this an act that fails first leaves it unheard.
    request.catch(() => undefined);
  };
  const touch = (table: JournaledTable, id: string, after: Row | undefined) => {
    const key = `${table}/${id}`;
    const known = touched.get(key);
    if (known) {
      known.after = after;
      return;
    }
    const row: Touched = { table, id, before: undefined, after };
    touched.set(key, row);
    ask(
      database
        .table(table)
        .get(id)
        .then((before: Row | undefined) => {
          row.before = before;
        }),
    );
  };
  return {
    find: async (table, id) => database.table(table).get(id),
    put(table, given) {
      const row = SCHEMAS[table].parse(given);
      touch(table, row.id, row);
      ask(database.table(table).put(row));
      return asked();
    },
    remove(table, id) {
      touch(table, id, undefined);
      ask(database.table(table).delete(id));
      return asked();
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
const readClock = () => ({
  last: database.journal.orderBy('at').reverse().limit(1).primaryKeys(),
  device: database.meta.get('device'),
});

async function stampNow(now: string, clock: ReturnType<typeof readClock>): Promise<string> {
  const [last] = await clock.last;
  const device = await clock.device;
  if (device?.key !== 'device') throw new Error('This database does not know its device.');
  return nextStamp(last, Date.parse(now), device.value);
}
