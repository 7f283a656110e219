import { useEffect, useState } from 'react';
import { readRepChoices, watchRepChoices } from '@/lib/app/rep-choices';
import { agoWords } from './ago-words';
import { useReportTrouble } from './trouble';
import { useWords } from './words';

const DAY_MS = 86_400_000;

/** How old the last export is: always in sight, because uninstalling deletes everything. */
export function ExportAge() {
  const words = useWords();
  const report = useReportTrouble();
  const [last, setLast] = useState<string | null>();
  useEffect(() => {
    const read = () => void readRepChoices().then((rep) => setLast(rep.lastExportAt), report);
    read();
    return watchRepChoices(read);
  }, [report]);
  if (last === undefined) return null;
  const { t } = words;
  if (last === null) return <p className="small">{t('person.neverExported')}</p>;
  const days = Math.floor((Date.now() - Date.parse(last)) / DAY_MS);
  return (
    <p className="small">{t('person.exported', { ago: agoWords(Math.max(0, days), words) })}</p>
  );
}
