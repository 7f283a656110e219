import { useEffect, useState } from 'react';
import { askBackground, openDesk } from '@/lib/app/ask-background';
import { useActs } from './acts';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { PageView } from './page-view';
import { useTab } from './use-tab';
import { useToldShown } from './use-told-shown';
import { useWords } from './words';

const HISTORY = laterPart(async () => (await import('./history')).History);
/** Only the panel switches sites, so the frame does not carry it. */
const SITE_SWITCH = laterPart(async () => (await import('./site-switch')).SiteSwitch);

/** The card beside the page: the same in the frame and in the browser's side panel. */
export function Sidebar({ surface }: { surface: 'frame' | 'panel' }) {
  const { t } = useWords();
  const acts = useActs();
  const tab = useTab();
  useToldShown(tab, surface === 'frame');
  const [asked, setAsked] = useState<{ contactId: string; move: number | undefined }>();
  const move = tab?.state.move;
  // The history of somebody belongs to the mail it was asked beside: with the next one it closes.
  const historyOf = asked && asked.move === move ? asked.contactId : undefined;
  const hide = () => void askBackground({ kind: 'hideFrame' });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape' && surface === 'frame') {
        const isMenu = document.querySelector(':popover-open');
        if (!isMenu) void askBackground({ kind: 'hideFrame' });
      }
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
      if (isTyping) return;
      if ((event.ctrlKey || event.metaKey) && event.key === 'z') void acts.undo();
      // One key for the one filled button: save the person, or say that the suggestion is done.
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        document.querySelector<HTMLButtonElement>('.btn.primary')?.click();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [acts, surface]);
  return (
    <div className="app">
      <header className="bar">
        {historyOf && (
          <button type="button" className="btn" onClick={() => setAsked(undefined)}>
            <Icon name="back" />
            {t('bar.back')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => void openDesk()}>
          <Icon name="desk" />
          {t('bar.desk')}
        </button>
        <button type="button" className="btn" onClick={() => void openDesk('#today')}>
          <Icon name="calendar" />
          {t('bar.today')}
        </button>
        <div className="end">
          {surface === 'frame' && (
            <>
              <button
                type="button"
                className="btn icon"
                aria-label={t('bar.panel')}
                title={t('bar.panel')}
                onClick={() => void askBackground({ kind: 'openPanel' })}
              >
                <Icon name="panel" />
              </button>
              <button
                type="button"
                className="btn icon"
                aria-label={t('bar.hide')}
                title={t('bar.hide')}
                onClick={hide}
              >
                <Icon name="hide" />
              </button>
            </>
          )}
        </div>
      </header>
      <main>
        {surface === 'panel' && tab && <Later part={SITE_SWITCH} props={{ tab }} />}
        {historyOf ? (
          <Later part={HISTORY} props={{ contactId: historyOf }} />
        ) : tab ? (
          <PageView tab={tab} onHistory={(contactId) => setAsked({ contactId, move })} />
        ) : (
          <div className="block" aria-busy="true" />
        )}
      </main>
    </div>
  );
}
