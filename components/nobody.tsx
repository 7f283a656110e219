import { ExportAge } from './export-age';
import { useWords } from './words';

/** Nobody is shown: how the first person gets here, or what to do on this page. */
export function Nobody({ isFirst, onlySelf }: { isFirst: boolean; onlySelf?: boolean }) {
  const { t } = useWords();
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
      {!isFirst && <ExportAge />}
    </div>
  );
}
