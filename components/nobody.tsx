import { countContacts } from '@/lib/app/read-contacts';
import { ExportAge } from './export-age';
import { Later, laterPart } from './later';
import { useLive } from './use-live';
import { useWords } from './words';

const TODAY_TOP = laterPart(async () => (await import('./today-top')).TodayTop);

/** Nobody is shown: how the first person gets here, or what to do on this page. */
export function Nobody({ onlySelf }: { onlySelf?: boolean }) {
  const { t } = useWords();
  const count = useLive('count', countContacts);
  if (count === undefined) return <div className="block" aria-busy="true" />;
  const isFirst = count === 0;
  return (
    <div className="block say-so">
      <h1>{isFirst ? t('nobody.firstTitle') : t('nobody.title')}</h1>
      <p>{isFirst ? t('nobody.firstText') : onlySelf ? t('nobody.ownOnly') : t('nobody.text')}</p>
      {isFirst && (
        <ol className="steps">
          <li>{t('nobody.steps.one')}</li>
          <li>{t('nobody.steps.two')}</li>
          <li>{t('nobody.steps.three')}</li>
        </ol>
      )}
      {!isFirst && <Later part={TODAY_TOP} props={{}} meanwhile={null} />}
      {!isFirst && <ExportAge />}
    </div>
  );
}
