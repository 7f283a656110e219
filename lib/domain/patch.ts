import { sameJson } from '@/lib/base/equal';
import type { Patch } from './change';

/** A row as the journal sees it: properties, one of which may be the map `fields`. */
export type Row = Record<string, unknown>;

const MAP = 'fields';

/**
 * What turned one row into another, property by property, and element by element in `fields`.
 * A new row is a patch without any `before`, a removed one without any `after`.
 */
export function diffRows(before: Row | undefined, after: Row | undefined): Patch[] {
  const from = flatten(before);
  const to = flatten(after);
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .filter(
      (field) => from.has(field) !== to.has(field) || !sameJson(from.get(field), to.get(field)),
    )
    .map((field) => ({
      field,
      ...(from.has(field) ? { before: from.get(field) } : {}),
      ...(to.has(field) ? { after: to.get(field) } : {}),
    }));
}

/** Is this the patch of a row that was made by it? Every row has an id, from first to last. */
export const isCreation = (patches: readonly Patch[]) =>
  patches.some((patch) => patch.field === 'id' && !('before' in patch));

/** Is this the patch of a row that was removed by it? */
export const isRemoval = (patches: readonly Patch[]) =>
  patches.some((patch) => patch.field === 'id' && !('after' in patch));

/** Fields whose present value is not what the patch left: somebody changed them since. */
export function changedSince(row: Row | undefined, patches: readonly Patch[]): string[] {
  const now = flatten(row);
  return patches
    .filter(
      ({ field, ...left }) =>
        now.has(field) !== 'after' in left || !sameJson(now.get(field), left.after),
    )
    .map((patch) => patch.field);
}

/** The row with the patches taken back; undefined when nothing of it is left. */
export function takeBack(row: Row | undefined, patches: readonly Patch[]): Row | undefined {
  const now = flatten(row);
  for (const patch of patches) {
    if ('before' in patch) now.set(patch.field, patch.before);
    else now.delete(patch.field);
  }
  return unflatten(now);
}

/** The map stands for itself too, as an empty one: a row keeps it when its last element goes. */
function flatten(row: Row | undefined): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [property, value] of Object.entries(row ?? {})) {
    if (value === undefined) continue;
    flat.set(property, property === MAP ? {} : value);
    if (property !== MAP) continue;
    for (const [element, inner] of Object.entries(value as Row))
      flat.set(`${MAP}.${element}`, inner);
  }
  return flat;
}

function unflatten(flat: Map<string, unknown>): Row | undefined {
  if (flat.size === 0) return undefined;
  const elements = [...flat].filter(([field]) => field.startsWith(`${MAP}.`));
  const row = Object.fromEntries([...flat].filter(([field]) => !field.startsWith(`${MAP}.`)));
  if (!flat.has(MAP)) return row;
  const map = elements.map(([field, value]) => [field.slice(MAP.length + 1), value]);
  return { ...row, [MAP]: Object.fromEntries(map) };
}
