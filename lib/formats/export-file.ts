import * as z from 'zod/mini';
import { canonicalJson } from '@/lib/base/equal';
import { sha256 } from '@/lib/base/hash';
import { change } from '@/lib/domain/change';
import { contact } from '@/lib/domain/contact';
import { fact } from '@/lib/domain/fact';
import { draft, note } from '@/lib/domain/note';

/** Version of the file's form. A file of a newer one is refused: half of it would be lost. */
const VERSION = 1;
const FORMAT = 'alongside-export';

const records = z.object({
  contacts: z.array(contact),
  facts: z.array(fact),
  notes: z.array(note),
  drafts: z.array(draft),
  journal: z.array(change),
});
/** Everything that one file holds. */
export type ExportedRecords = z.infer<typeof records>;

const head = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  exportedAt: z.string(),
  /** SHA-256 of the canonical JSON of `records` and `settings`. */
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
  const checksum = await checksumOf(file.records, settings);
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    exportedAt,
    checksum,
    settings,
    records: file.records,
  });
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
  if (checksum !== (await checksumOf(body.records, body.settings))) return { code: 'damaged' };
  const parsed = records.safeParse(body.records);
  const settings = z.record(z.string(), z.unknown()).safeParse(body.settings);
  if (!parsed.success) return { code: 'brokenRow', path: pathOf(parsed.error) };
  if (!settings.success) return { code: 'brokenRow', path: 'settings' };
  return { exportedAt, records: parsed.data, settings: settings.data };
}

export const isTrouble = (file: ExportedFile | ExportTrouble): file is ExportTrouble =>
  'code' in file;

const checksumOf = (body: unknown, settings: unknown) =>
  sha256(canonicalJson({ records: body, settings }));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const pathOf = (error: z.core.$ZodError) => error.issues[0]?.path.join('.') ?? '';
