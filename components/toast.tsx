import type { Translate } from '@/lib/i18n/language';
import type { NamedAct } from './act-name';
import { actWords } from './act-name';
import { Icon } from './icon';
import { useWords } from './words';

/** Either a sentence, or an act with the way back. */
export type Said = { say(t: Translate): string } | { act: NamedAct; changeId: string };

/** What has just happened, and the way back. Stays until the next act or Close. */
export function Toast(props: {
  said: Said | undefined;
  onUndo(changeId: string): void;
  onClose(): void;
}) {
  const { t } = useWords();
  const { said } = props;
  return (
    <div role="status">
      {said && (
        <div className="toast">
          <p>{'act' in said ? actWords(said.act, t) : said.say(t)}</p>
          {'act' in said && (
            <button type="button" className="btn" onClick={() => props.onUndo(said.changeId)}>
              {t('toast.undo')}
            </button>
          )}
          <button
            type="button"
            className="btn icon"
            aria-label={t('toast.close')}
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
