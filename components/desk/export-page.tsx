import type { ChangeEvent } from 'react';
import { useEffect, useState } from 'react';
import { exportEverything, recordExport } from '@/lib/app/export-everything';
import { askToPersist, isPersisted } from '@/lib/app/keep-records';
import { readMoment } from '@/lib/app/moment';
import { countContacts } from '@/lib/app/read-contacts';
import type { RestorePreview } from '@/lib/app/restore-everything';
import { previewRestore, restoreEverything } from '@/lib/app/restore-everything';
import { useActs } from '../acts';
import { ExportAge } from '../export-age';
import { useReportTrouble } from '../trouble';
import { useLive } from '../use-live';
import { useWords } from '../words';

/** One file out, one file in. */
export function ExportPage() {
  const { t } = useWords();
  const acts = useActs();
  const report = useReportTrouble();
  const run = async () => {
    try {
      const moment = await readMoment();
      hand(await exportEverything(moment));
      await recordExport(moment);
      acts.say((t) => t('toast.exported'));
    } catch (error) {
      report(error);
    }
  };
  return (
    <div className="page">
      <section>
        <h1 className="title">{t('export.title')}</h1>
        <p>{t('export.text')}</p>
        <div className="acts">
          <button type="button" className="btn primary" onClick={() => void run()}>
            {t('export.button')}
          </button>
        </div>
        <ExportAge />
        <Persist />
      </section>
      <RestorePart />
    </div>
  );
}

/** Hands a text to the browser as a file to keep. */
function hand({ name, text }: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function Persist() {
  const { t } = useWords();
  const [isKept, setIsKept] = useState<boolean>();
  useEffect(() => void isPersisted().then(setIsKept), []);
  if (isKept === undefined) return null;
  if (isKept) return <p className="small">{t('export.persisted')}</p>;
  return (
    <p className="small">
      {t('export.notPersisted')}{' '}
      <button
        type="button"
        className="btn link"
        onClick={() => void askToPersist().then(setIsKept)}
      >
        {t('export.persist')}
      </button>
    </p>
  );
}

function RestorePart() {
  const { t, day } = useWords();
  const acts = useActs();
  const report = useReportTrouble();
  const here = useLive('count', countContacts) ?? 0;
  const [preview, setPreview] = useState<RestorePreview>();
  const [trouble, setTrouble] = useState<string>();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    setPreview(undefined);
    setTrouble(undefined);
    if (!file) return;
    try {
      const read = await previewRestore(await file.text());
      if ('code' in read) setTrouble(t(`export.trouble.${read.code}`, { ...read }));
      else setPreview(read);
    } catch (error) {
      report(error);
    }
  };
  const restore = async (chosen: RestorePreview) => {
    setPreview(undefined);
    await acts.run((moment) => restoreEverything(chosen, moment));
  };
  return (
    <section>
      <h2 className="title">{t('export.restoreTitle')}</h2>
      <p>{t('export.restoreText')}</p>
      <label className="btn line file">
        {t('export.choose')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event)}
        />
      </label>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {preview && (
        <div className="preview" role="status">
          <p>
            {t('export.preview', {
              date: day(preview.file.exportedAt),
              contacts: preview.contacts,
              notes: preview.notes,
              facts: preview.facts,
              here,
            })}
          </p>
          <div className="acts">
            <button type="button" className="btn line" onClick={() => void restore(preview)}>
              {t('export.restore')}
            </button>
            <button type="button" className="btn" onClick={() => setPreview(undefined)}>
              {t('export.cancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
