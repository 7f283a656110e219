import type { Change, ChangePart } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { draftSlot } from '@/lib/domain/note';
import type { Row } from '@/lib/domain/patch';
import { changedSince, isCreation, isRemoval, takeBack } from '@/lib/domain/patch';
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
  const request = { ...moment, act: 'undo', by: 'rep', undoes: changeId } as const;
  try {
    const { change } = await write(request, (writing) => takeBackChange(changeId, writing));
    return { done: true, change };
  } catch (error) {
    if (error instanceof UndoRefusedError) return error.refusal;
    if (error instanceof AddressTakenError)
      return { done: false, why: 'addressTaken', address: error.address };
    throw error;
  }
}

/**
 * Is this Change taken back at present? An undo that was itself undone does not count. Only later
 * undos are heeded: a journal from a file cannot lead in circles.
 */
export async function isUndone({ id, at }: Pick<Change, 'id' | 'at'>): Promise<boolean> {
  const undos = await database.journal.where('undoes').equals(id).toArray();
  for (const undo of undos) if (undo.at > at && !(await isUndone(undo))) return true;
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

class UndoRefusedError extends Error {
  constructor(readonly refusal: Extract<UndoResult, { done: false }>) {
    super(`Not undone: ${refusal.why}`);
  }
}

async function takeBackChange(changeId: string, writing: Writing): Promise<void> {
  const change = await database.journal.where('id').equals(changeId).first();
  if (!change) throw new UndoRefusedError({ done: false, why: 'unknownChange' });
  if (await isUndone(change)) throw new UndoRefusedError({ done: false, why: 'alreadyUndone' });
  const conflicts: UndoConflict[] = [];
  for (const { table, id, patch } of change.parts) {
    // Words being typed hinder nothing: newer ones stay where they are.
    if (table === 'drafts') continue;
    const fields = conflictingFields((await writing.find(table, id)) as Row | undefined, patch);
    if (fields.length > 0) conflicts.push({ table, id, fields });
  }
  conflicts.push(...(await findLaterCorrections(change)));
  if (conflicts.length > 0)
    throw new UndoRefusedError({ done: false, why: 'changedSince', conflicts });
  for (const part of change.parts) await takeBackPart(part, writing);
}

/**
 * Facts of this act that a later one has corrected: without them the correction would go on saying
 * what was taken back. Whoever is taken back whole takes the corrections along.
 */
async function findLaterCorrections({ parts, subjects }: Change): Promise<UndoConflict[]> {
  const made = new Set(
    parts.flatMap(({ table, id, patch }) => (table === 'facts' && isCreation(patch) ? id : [])),
  );
  const goWhole = parts.some(({ table, patch }) => table === 'contacts' && isCreation(patch));
  if (made.size === 0 || goWhole) return [];
  const facts = await database.facts.where('contactId').anyOf(subjects).toArray();
  return facts.flatMap(({ id, replaces }) =>
    replaces && made.has(replaces) && !made.has(id)
      ? { table: 'facts', id: replaces, fields: ['id'] }
      : [],
  );
}

function conflictingFields(row: Row | undefined, patch: ChangePart['patch']): string[] {
  if (isRemoval(patch)) return row ? ['id'] : [];
  // A row that the act made is taken away as it stands now; its later edits go and come with it.
  if (!row || isCreation(patch)) return row ? [] : ['id'];
  return changedSince(row, patch);
}

async function takeBackPart({ table, id, patch }: ChangePart, writing: Writing): Promise<void> {
  if (isCreation(patch)) {
    if (table === 'contacts') await removeWhatBelongsTo(id, writing);
    await writing.remove(table, id);
    return;
  }
  const row = (await writing.find(table, id)) as Row | undefined;
  if (table === 'drafts' && row) return;
  const before = takeBack(row, patch);
  if (before) await writing.put(table, before as never);
}

async function removeWhatBelongsTo(contactId: string, writing: Writing): Promise<void> {
  for (const table of ['facts', 'notes', 'tasks'] as const) {
    const ids = await database.table(table).where('contactId').equals(contactId).primaryKeys();
    for (const id of ids) await writing.remove(table, String(id));
  }
  await writing.remove('drafts', draftSlot({ contactId }));
}
