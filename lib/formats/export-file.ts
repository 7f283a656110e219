import * as z from 'zod/mini';
import { canonicalJson, sameJson } from '@/lib/base/equal';
import { sha256 } from '@/lib/base/hash';
import { change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import { contact, valuesOf } from '@/lib/domain/contact';
import { fact } from '@/lib/domain/fact';
import { draft, note } from '@/lib/domain/note';
import { task } from '@/lib/domain/task';
import { timeText } from '@/lib/domain/time-text';

/** Version of the file's form. A file of a newer one is refused: half of it would be lost. */
const VERSION = 2;
const FORMAT = 'alongside-export';

const records = z.object({
  contacts: z.array(contact),
  facts: z.array(fact),
  notes: z.array(note),
  /** Files of version 1 hold none. */
  tasks: z._default(z.array(task), []),
  drafts: z.array(draft),
  journal: z.array(change),
});
/** Everything that one file holds. */
export type ExportedRecords = z.infer<typeof records>;

const head = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.minimum(1)),
  exportedAt: timeText,
  /** SHA-256 of the canonical JSON of everything else that is read: time, records, settings. */
  checksum: z.string(),
});

export interface ExportedFile {
  exportedAt: string;
  records: ExportedRecords;
  /** Settings as they lay in storage; the restoring side parses each. */
  settings: Record<string, unknown>;
}

/** Why a file cannot be restored; the screen says each in a sentence. */
export type ExportTrouble =
  | { code: 'notJson' }
  | { code: 'notOurs' }
  | { code: 'newer'; version: number }
  | { code: 'damaged' }
  | { code: 'brokenRow'; path: string };

/** Writes everything as one JSON text with a checksum over its content. */
export async function writeExportFile(file: ExportedFile): Promise<string> {
  const { exportedAt, settings } = file;
  const checksum = await sha256(canonicalJson({ exportedAt, settings, records: file.records }));
  const written = { format: FORMAT, version: VERSION, exportedAt, checksum, settings };
  return JSON.stringify({ ...written, records: file.records });
}

/** Reads an export back, or says what is wrong with it. Reads all of it before giving any of it. */
export async function readExportFile(text: string): Promise<ExportedFile | ExportTrouble> {
  const json = parseJson(text);
  if (json === undefined) return { code: 'notJson' };
  const parsedHead = head.safeParse(json);
  if (!parsedHead.success) return { code: 'notOurs' };
  const { version, exportedAt, checksum } = parsedHead.data;
  if (version > VERSION) return { code: 'newer', version };
  const body = json as { records: unknown; settings: unknown };
  if (checksum !== (await checksumOf(exportedAt, body))) return { code: 'damaged' };
  const settings = z.record(z.string(), z.unknown()).safeParse(body.settings);
  if (!settings.success) return { code: 'brokenRow', path: 'settings' };
  const parsed = records.safeParse(body.records);
  if (!parsed.success) return { code: 'brokenRow', path: pathOf(parsed.error) };
  const strange = findStrangeRow(parsed.data, body.records as ExportedRecords);
  if (strange) return { code: 'brokenRow', path: strange };
  return { exportedAt, records: parsed.data, settings: settings.data };
}

export const isTrouble = (file: ExportedFile | ExportTrouble): file is ExportTrouble =>
  'code' in file;

/** Undefined when the content is too deep to be walked: no export of ours is. */
async function checksumOf(
  exportedAt: string,
  { records: body, settings }: { records: unknown; settings: unknown },
): Promise<string | undefined> {
  try {
    return await sha256(canonicalJson({ exportedAt, settings, records: body }));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TABLES = ['contacts', 'facts', 'notes', 'tasks', 'drafts', 'journal'] as const;

/**
 * The first row that each by itself looks right and yet cannot be kept: one that holds more than
 * we know and would lose it, one whose id or address another row has already.
 */
function findStrangeRow(read: ExportedRecords, given: ExportedRecords): string | undefined {
  for (const table of TABLES) {
    const ids = new Set<string>();
    for (const [index, row] of read[table].entries()) {
      if (ids.has(row.id) || !sameJson(row, given[table][index])) return `${table}.${index}`;
      ids.add(row.id);
    }
  }
  const index = findSecondOwner(read.contacts);
  return index === undefined ? undefined : `contacts.${index}`;
}

function findSecondOwner(contacts: readonly Contact[]): number | undefined {
  const owners = new Map<string, string>();
  for (const [index, one] of contacts.entries()) {
    for (const { value } of valuesOf(one, 'email')) {
      if ((owners.get(value) ?? one.id) !== one.id) return index;
      owners.set(value, one.id);
    }
  }
  return undefined;
}

const pathOf = (error: z.core.$ZodError) => error.issues[0]?.path.join('.') ?? '';
