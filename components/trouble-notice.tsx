import type { ActTrouble } from '@/lib/app/act-trouble';
import type { TabState } from '@/lib/messages/tab-state';
import { Icon } from './icon';
import { useWords } from './words';

export interface NoticeProps {
  code: ActTrouble['code'] | NonNullable<TabState['trouble']>;
  /** Whom it is about, where it is about somebody else. */
  who?: string | undefined;
  onClose?(): void;
}

/** What went wrong, what still works and what to do, in a sentence that is read out. */
export function TroubleNotice(props: NoticeProps) {
  const { t } = useWords();
  return (
    <div className="notice" role="alert">
      <Icon name="warning" />
      <p>{t(`trouble.${props.code}`, { who: props.who ?? t('toast.somebody') })}</p>
      {props.onClose && (
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {t('toast.close')}
          </button>
        </div>
      )}
    </div>
  );
}
