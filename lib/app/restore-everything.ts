import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { ExportedFile, ExportTrouble } from '@/lib/formats/export-file';
import { isTrouble, readExportFile } from '@/lib/formats/export-file';
import type { ParsedSettings } from '@/lib/settings/stored-settings';
import { parseStoredSettings, restoreStoredSettings } from '@/lib/settings/stored-settings';
import { replaceWhole } from '@/lib/store/whole';
import { registerSites, startInOpenTabs } from './beside-sites';

/** What restoring a file would do, before it is done. */
export interface RestorePreview {
  file: ExportedFile;
  settings: ParsedSettings;
  contacts: number;
  notes: number;
  facts: number;
}

/** Reads a file and says what it holds, or what is wrong with it. Alters nothing. */
export async function previewRestore(text: string): Promise<RestorePreview | ExportTrouble> {
  const file = await readExportFile(text);
  if (isTrouble(file)) return file;
  const read = parseStoredSettings(file.settings);
  if ('broken' in read) return { code: 'brokenRow', path: `settings.${read.broken}` };
  const { settings } = read;
  const { contacts, notes, facts } = file.records;
  return { file, settings, contacts: contacts.length, notes: notes.length, facts: facts.length };
}

/**
 * Puts the records of a file in the place of what is here; one act, and it can be undone. Settings
 * follow, which have been read before: no undo brings the old ones back.
 */
export async function restoreEverything(
  preview: RestorePreview,
  moment: Moment,
): Promise<Change | undefined> {
  const change = await replaceWhole(preview.file.records, moment);
  await restoreStoredSettings(preview.settings);
  await registerSites();
  await startInOpenTabs();
  return change;
}
