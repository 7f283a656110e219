import type { Moment } from '@/lib/domain/moment';
import { writeExportFile } from '@/lib/formats/export-file';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { readStoredSettings } from '@/lib/settings/stored-settings';
import { readWhole } from '@/lib/store/whole';

/** Writes everything Alongside holds as the text of one file. */
export async function exportEverything(moment: Moment): Promise<{ name: string; text: string }> {
  const text = await writeExportFile({
    exportedAt: moment.now,
    records: await readWhole(),
    settings: await readStoredSettings(),
  });
  return { name: `alongside-${moment.now.slice(0, 10)}.json`, text };
}

/** Remembers that a file was handed over, so that its age stays in sight. */
export async function recordExport(moment: Moment): Promise<void> {
  await changeRepSettings({ lastExportAt: moment.now });
}
