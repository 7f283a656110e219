import { canonicalJson } from '@/lib/base/equal';
import { sha256 } from '@/lib/base/hash';
import type { Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import type { Draft, Note } from '@/lib/domain/note';
import type { Task } from '@/lib/domain/task';
import { database } from './database';
import { write } from './write';

/** Every record there is: what an export holds. Projections are left out, they follow. */
export interface Whole {
  contacts: Contact[];
  facts: Fact[];
  notes: Note[];
  tasks: Task[];
  drafts: Draft[];
  journal: Change[];
}

/** Reads every record in one transaction: nothing written meanwhile can tear it. */
export async function readWhole(): Promise<Whole> {
  const { contacts, facts, notes, tasks, drafts, journal } = database;
  return database.transaction('r', [contacts, facts, notes, tasks, drafts, journal], async () => ({
    contacts: await contacts.toArray(),
    facts: await facts.toArray(),
    notes: await notes.toArray(),
    tasks: await tasks.toArray(),
    drafts: await drafts.toArray(),
    journal: await journal.toArray(),
  }));
}

/**
 * Puts the records of an export in the place of what is here, as one Change that can be undone.
 * Journal rows of the file are added to ours; drafts of the file fill empty slots only.
 */
export async function replaceWhole(whole: Whole, moment: Moment): Promise<Change | undefined> {
  return database.transaction('rw', database.tables, async () => {
    await addJournal(whole.journal);
    const { change } = await write({ ...moment, act: 'restore', by: 'rep' }, async (writing) => {
      for (const table of ['contacts', 'facts', 'notes', 'tasks'] as const) {
        const kept = new Set(whole[table].map((row) => row.id));
        const here = (await database.table(table).toCollection().primaryKeys()) as string[];
        for (const id of here) if (!kept.has(id)) await writing.remove(table, id);
        for (const row of whole[table]) await writing.put(table, row as never);
      }
      for (const draft of whole.drafts)
        if (!(await writing.find('drafts', draft.id))) await writing.put('drafts', draft);
    });
    return change;
  });
}

/** Added before the restoring itself is stamped, so that it comes after them all. */
async function addJournal(rows: readonly Change[]): Promise<void> {
  const stamps = new Set(await database.journal.toCollection().primaryKeys());
  const ids = new Set(await database.journal.orderBy('id').keys());
  const isNew = (row: Change) => !stamps.has(row.at) && !ids.has(row.id);
  await database.journal.bulkAdd(rows.filter(isNew));
}

/**
 * A fingerprint of everything stored but the journal: rows and what is derived from them.
 * Equal before an act and after its undo. SHA-256, hexadecimal.
 */
export async function hashTables(): Promise<string> {
  const { contacts, facts, notes, tasks, drafts, addresses, standings, counters, meta } = database;
  const tables = [contacts, facts, notes, tasks, drafts, addresses, standings, counters, meta];
  const rows = await database.transaction('r', tables, () =>
    Promise.all(tables.map((table) => (table.toArray as () => Promise<unknown[]>).call(table))),
  );
  return sha256(canonicalJson(rows));
}
