import { Icon } from './icon';
import { useWords } from './words';

export interface ToastWords {
  text: string;
  /** The act that "Undo" takes back; absent when there is nothing to take back. */
  changeId?: string;
}

/** What has just happened, and the way back. Stays until the next act or Close. */
export function Toast(props: {
  words: ToastWords | undefined;
  onUndo(changeId: string): void;
  onClose(): void;
}) {
  const { t } = useWords();
  const { words } = props;
  const changeId = words?.changeId;
  return (
    <div role="status">
      {words && (
        <div className="toast">
          <p>{words.text}</p>
          {changeId && (
            <button type="button" className="btn" onClick={() => props.onUndo(changeId)}>
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
