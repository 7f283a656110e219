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
import { countsOf } from './learnt';
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
  /** Keeps a row under a new id (`newId`). An id that is there already makes the whole act fail. */
  add<T extends JournaledTable>(table: T, row: Rows[T]): Promise<void>;
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
    const underway: Underway = { looks: [], writes: [] };
    const asking = askBefore();
    // An act that fails is told of by its own error.
    asking.catch(() => undefined);
    const result = await act(writingInto(touched, underway));
    const [before] = await Promise.all([asking, ...underway.looks]);
    const parts = partsOf(touched);
    if (parts.length === 0) {
      await Promise.all(underway.writes);
      return { result, change: undefined };
    }
    const change: Change = {
      id: newId(),
      at: stampAfter(before, request.now),
      act: request.act,
      by: request.by,
      ...(request.undoes ? { undoes: request.undoes } : {}),
      subjects: subjectsOf(touched),
      parts,
    };
    const moment = { ...request, counts: request.counts ?? countsOf(before.learnt) };
    await Promise.all([
      database.journal.add(change),
      derive([...touched.values()], change.subjects, moment, before.contacts?.count ?? 0),
      ...underway.writes,
    ]);
    return { result, change };
  });
}

/** What an act has asked for: how rows stood before it, and rows to be written. */
interface Underway {
  looks: Promise<unknown>[];
  writes: Promise<unknown>[];
}

/**
 * What an act waits for after asking for a write. Dexie follows a transaction through a hundred
 * awaits of promises that are not its own, then loses it, and the rows after that would be written
 * each by itself, whatever becomes of the act: so an act of many rows is given one of Dexie's.
 */
const asked = () => Dexie.Promise.resolve();

/**
 * Writes are asked for and not waited for: the database answers in the order in which it was asked,
 * so a read that comes after a write sees it. The door waits for all of them before it closes.
 */
function writingInto(touched: Map<string, Touched>, underway: Underway): Writing {
  const ask = (kind: keyof Underway, request: Promise<unknown>) => {
    underway[kind].push(request);
    // Its failure is the door's to tell; without this an act that fails first leaves it unheard.
    request.catch(() => undefined);
  };
  const touch = (table: JournaledTable, id: string, after: Row | undefined, isNew = false) => {
    const key = `${table}/${id}`;
    const known = touched.get(key);
    if (known) {
      known.after = after;
      return;
    }
    const row: Touched = { table, id, before: undefined, after, isNew };
    touched.set(key, row);
    if (isNew) return;
    ask(
      'looks',
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
    add(table, given) {
      const row = SCHEMAS[table].parse(given);
      touch(table, row.id, row, true);
      ask('writes', database.table(table).add(row));
      return asked();
    },
    put(table, given) {
      const row = SCHEMAS[table].parse(given);
      touch(table, row.id, row);
      ask('writes', database.table(table).put(row));
      return asked();
    },
    remove(table, id) {
      touch(table, id, undefined);
      ask('writes', database.table(table).delete(id));
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
  const rows = [...touched.values()];
  const ids = rows.flatMap(({ table, id, before, after }) => {
    if (table === 'drafts') return contactOfSlot(id) ?? [];
    return table === 'contacts' ? id : String((after ?? before)?.['contactId']);
  });
  // Whoever came through somebody is spoken of too, after those whom it is about.
  const brought = rows.flatMap(({ before, after }) => {
    const id = (after ?? before)?.['referredId'];
    return typeof id === 'string' ? id : [];
  });
  return [...new Set([...ids.sort(), ...brought.sort()])];
}

/**
 * What the door itself has to know, asked for before the act begins so that nothing waits for it at
 * the end. The clock is read from the journal inside the transaction: two tabs never make one stamp twice.
 */
function askBefore() {
  const { journal, meta, counters } = database;
  return Promise.all([
    journal.orderBy('at').reverse().limit(1).primaryKeys(),
    meta.bulkGet(['device', 'learnt']),
    counters.get('contacts'),
  ]).then(([[last], [device, learnt], contacts]) => ({ last, device, learnt, contacts }));
}

function stampAfter({ last, device }: Awaited<ReturnType<typeof askBefore>>, now: string): string {
  if (device?.key !== 'device') throw new Error('This database does not know its device.');
  return nextStamp(last, Date.parse(now), device.value);
}
