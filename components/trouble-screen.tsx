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
  const [words, setWords] = useState<string>();
  const report = useCallback(
    (error: unknown) => {
      void sentenceFor(readActTrouble(error), t).then(setWords);
    },
    [t],
  );
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
      {words && (
        <div className="notice" role="alert">
          <Icon name="warning" />
          <p>{words}</p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => setWords(undefined)}>
              {t('toast.close')}
            </button>
          </div>
        </div>
      )}
      {props.children}
    </TroubleContext>
  );
}

async function sentenceFor(
  trouble: ActTrouble,
  t: ReturnType<typeof useWords>['t'],
): Promise<string> {
  if (trouble.code !== 'addressTaken') return t(`trouble.${trouble.code}`);
  const who = await findContactTitle(trouble.contactId);
  return t('trouble.addressTaken', { who: who ?? t('act.somebody') });
}
