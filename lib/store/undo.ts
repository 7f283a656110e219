import type { Change, ChangePart } from '@/lib/domain/change';
import type { Row } from '@/lib/domain/patch';
import { changedSince, isCreation, isRemoval, takeBack } from '@/lib/domain/patch';
import type { Moment } from '@/lib/domain/standing-row';
import { database } from './database';
import { AddressTakenError } from './derive';
import type { Writing } from './write';
import { write } from './write';

/** Why an act cannot be taken back now: what somebody changed since. */
export interface UndoConflict {
  table: ChangePart['table'];
  id: string;
  fields: string[];
}

export type UndoResult =
  | { done: true; change: Change | undefined }
  | { done: false; why: 'unknownChange' | 'alreadyUndone' }
  | { done: false; why: 'changedSince'; conflicts: UndoConflict[] }
  | { done: false; why: 'addressTaken'; address: string };

/**
 * Takes one Change back, by another Change. What was changed again since is explained, never
 * overwritten. Taking back the saving of a contact takes along what has been written about it
 * since; that undo can itself be undone, and everything is there again.
 */
export async function undoChange(changeId: string, moment: Moment): Promise<UndoResult> {
  const change = await database.journal.where('id').equals(changeId).first();
  if (!change) return { done: false, why: 'unknownChange' };
  if (await isUndone(changeId)) return { done: false, why: 'alreadyUndone' };
  const request = { ...moment, act: 'undo', by: 'rep', undoes: changeId } as const;
  try {
    const { change: made } = await write(request, (writing) => takeBackParts(change, writing));
    return { done: true, change: made };
  } catch (error) {
    if (error instanceof ConflictError) {
      return { done: false, why: 'changedSince', conflicts: error.conflicts };
    }
    if (error instanceof AddressTakenError)
      return { done: false, why: 'addressTaken', address: error.address };
    throw error;
  }
}

/** Is this Change taken back at present? An undo that was itself undone does not count. */
export async function isUndone(changeId: string): Promise<boolean> {
  const undos = await database.journal.where('undoes').equals(changeId).toArray();
  for (const undo of undos) if (!(await isUndone(undo.id))) return true;
  return false;
}

/** The rep's last act that still stands; what the undo key takes back. Undefined: nothing left. */
export async function findLastAct(): Promise<Change | undefined> {
  const undone = new Set<string>();
  return database.journal
    .orderBy('at')
    .reverse()
    .filter((row) => {
      if (undone.has(row.id)) return false;
      // An undo comes after what it takes back, so walking backwards it is met first.
      if (row.undoes) undone.add(row.undoes);
      return row.by === 'rep' && !row.undoes;
    })
    .first();
}

class ConflictError extends Error {
  constructor(readonly conflicts: UndoConflict[]) {
    super('changed since');
  }
}

async function takeBackParts(change: Change, writing: Writing): Promise<void> {
  const conflicts: UndoConflict[] = [];
  for (const part of change.parts) {
    const row = (await writing.find(part.table, part.id)) as Row | undefined;
    const fields = conflictingFields(row, part);
    if (fields.length > 0) conflicts.push({ table: part.table, id: part.id, fields });
  }
  if (conflicts.length > 0) throw new ConflictError(conflicts);
  for (const part of change.parts) await takeBackPart(part, writing);
}

function conflictingFields(row: Row | undefined, part: ChangePart): string[] {
  // A row that the act made is taken away as it stands now; its later edits go and come with it.
  if (isCreation(part.patch)) return row ? [] : ['id'];
  if (isRemoval(part.patch)) return row ? ['id'] : [];
  return changedSince(row, part.patch);
}

async function takeBackPart(part: ChangePart, writing: Writing): Promise<void> {
  if (isCreation(part.patch)) {
    if (part.table === 'contacts') await removeWhatBelongsTo(part.id, writing);
    await writing.remove(part.table, part.id);
    return;
  }
  const row = takeBack((await writing.find(part.table, part.id)) as Row | undefined, part.patch);
  if (row) await writing.put(part.table, row as never);
}

async function removeWhatBelongsTo(contactId: string, writing: Writing): Promise<void> {
  for (const table of ['facts', 'notes'] as const) {
    const ids = await database.table(table).where('contactId').equals(contactId).primaryKeys();
    for (const id of ids) await writing.remove(table, String(id));
  }
}
