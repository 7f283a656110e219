import { useEffect, useRef, useState } from 'react';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { Icon } from '../icon';
import { Later, laterPart } from '../later';
import { useWords } from '../words';
import type { AddKind } from './fact-kind';
import { ADD_KINDS } from './fact-kind';

export const FACT_FORM = laterPart(async () => (await import('./fact-form')).FactForm);

/** From anywhere on the card the hand comes here: then Enter, and Enter again logs a call. */
const KEYS = 'Alt+A';

/** What happened away from the page, told in two clicks or three keys. */
export function AddFact({ contact, facts }: { contact: Contact; facts: readonly Fact[] }) {
  const { t } = useWords();
  const [kind, setKind] = useState<AddKind>();
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // On a Mac the key writes a letter with Alt, so the key itself is asked for.
      const isOurs = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyA';
      if (!isOurs || event.isComposing) return;
      event.preventDefault();
      row.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const close = () => {
    row.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setKind(undefined);
  };
  return (
    <>
      <fieldset ref={row} className="acts add-fact" aria-keyshortcuts={KEYS}>
        <legend className="sr">{t('add.title')}</legend>
        <Icon name="plus" small />
        {ADD_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="btn"
            aria-expanded={kind === each}
            onClick={() => setKind(kind === each ? undefined : each)}
          >
            {t(`add.${each}`)}
          </button>
        ))}
      </fieldset>
      {kind && (
        <Later key={kind} part={FACT_FORM} props={{ kind, contact, facts, onClose: close }} />
      )}
    </>
  );
}
