import { askBackground } from '@/lib/app/ask-background';
import { Icon } from './icon';
import { useWords } from './words';

/** Why a click was not taken, and the way to where no page can reach. */
export function Covered() {
  const { t } = useWords();
  return (
    <>
      <Icon name="warning" />
      <p>
        {t('refused.covered')} {t('refused.coveredText')}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn"
          onClick={() => void askBackground({ kind: 'openPanel' })}
        >
          {t('bar.panel')}
        </button>
      </div>
    </>
  );
}
