import { useWords } from './words';

/** The browser lets no extension into this page: its own pages, its shop, other extensions. */
export function Blocked() {
  const { t } = useWords();
  return (
    <div className="block say-so">
      <h1>{t('nobody.blocked')}</h1>
      <p>{t('nobody.blockedText')}</p>
    </div>
  );
}
