import type { Trouble } from '@/lib/app/open-records';
import { useWords } from './words';

/** The records cannot be reached: why, and what to do. They are still there, and it says so. */
export function NoRecords({ trouble }: { trouble: Trouble }) {
  const { t } = useWords();
  return (
    <div className="app">
      <main className="block say-so">
        <h1>{t('trouble.title')}</h1>
        <p role="alert">{t(`trouble.${trouble}`)}</p>
      </main>
    </div>
  );
}
