import { askBackground } from '@/lib/app/ask-background';
import { Icon } from './icon';
import { useWords } from './words';

/** The page keeps the frame from its records: a sentence, and the way to the side panel. */
export function Refused() {
  const { t } = useWords();
  return (
    <div className="app">
      <main>
        <div className="block say-so">
          <h1>{t('refused.title')}</h1>
          <p>{t('refused.text')}</p>
          <div className="acts">
            <button
              type="button"
              className="btn primary"
              onClick={() => void askBackground({ kind: 'openPanel' })}
            >
              <Icon name="panel" />
              {t('bar.panel')}
            </button>
          </div>
          <details className="fold">
            <summary>
              <Icon name="chevron" />
              {t('refused.detail')}
            </summary>
            <p className="small">{t('refused.database')}</p>
          </details>
        </div>
      </main>
    </div>
  );
}
