import { useToday } from './use-today';
import { useWords } from './words';

/** How much is due today; nothing while nothing is. */
export function DueCount() {
  const { t } = useWords();
  const count = useToday()?.rows.length ?? 0;
  if (count === 0) return null;
  return (
    <span>
      {count} <span className="sr">{t('today.due')}</span>
    </span>
  );
}
