import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import type { ActTrouble, Trouble } from '@/lib/app/open-records';
import { readActTrouble } from '@/lib/app/open-records';
import { findContactTitle } from '@/lib/app/read-contacts';
import { Icon } from './icon';
import { TroubleContext } from './trouble';
import { useWords } from './words';

/** Says what went wrong, what still works and what to do; an act's trouble stands above the screen. */
export function TroubleScreen(props: { trouble: Trouble | undefined; children: ReactNode }) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said>();
  const report = useCallback((error: unknown) => {
    void readSaid(error).then(setSaid);
  }, []);
  if (props.trouble) {
    return (
      <div className="app">
        <main className="block say-so">
          <h1>{t('trouble.title')}</h1>
          <p role="alert">{t(`trouble.${props.trouble}`)}</p>
        </main>
      </div>
    );
  }
  return (
    <TroubleContext value={report}>
      {said && (
        <div className="notice" role="alert">
          <Icon name="warning" />
          <p>{t(`trouble.${said.code}`, { who: said.who ?? t('toast.somebody') })}</p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => setSaid(undefined)}>
              {t('toast.close')}
            </button>
          </div>
        </div>
      )}
      {props.children}
    </TroubleContext>
  );
}

/** What went wrong and whom it is about; put into words where it is shown, in the language of then. */
interface Said {
  code: ActTrouble['code'];
  who?: string | undefined;
}

async function readSaid(error: unknown): Promise<Said> {
  const trouble = readActTrouble(error);
  if (trouble.code !== 'addressTaken') return { code: trouble.code };
  return { code: trouble.code, who: await findContactTitle(trouble.contactId) };
}
