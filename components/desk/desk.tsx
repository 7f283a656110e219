import { useEffect, useState } from 'react';
import { keepStandingsFresh } from '@/lib/app/keep-standings-fresh';
import { countContacts } from '@/lib/app/read-contacts';
import { useActs } from '../acts';
import { DueCount } from '../due-count';
import { ExportAge } from '../export-age';
import { History } from '../history';
import type { IconName } from '../icon';
import { Icon } from '../icon';
import { contactInPart } from '../open-contact';
import { PersonCard } from '../person-card';
import { useReportTrouble } from '../trouble';
import { useLive } from '../use-live';
import { useWords } from '../words';
import { ContactList } from './contact-list';
import { ExportPage } from './export-page';
import { SettingsPage } from './settings-page';
import { TodayList } from './today-list';

const PARTS = ['contacts', 'today', 'history', 'export', 'settings'] as const;
type Part = (typeof PARTS)[number];
const ICONS: Record<Part, IconName> = {
  contacts: 'list',
  today: 'calendar',
  history: 'clock',
  export: 'up2',
  settings: 'settings',
};

/** The full tab: the list with the card, history, export and restore, settings. */
export function Desk() {
  const { t } = useWords();
  const acts = useActs();
  const report = useReportTrouble();
  const [part, setPart] = useState<Part>(partInAddress());
  const [contactId, setContactId] = useState(() => contactInPart(location.hash));
  const [historyOf, setHistoryOf] = useState<string | null>(null);
  const count = useLive('count', countContacts) ?? 0;
  useEffect(() => void keepStandingsFresh().catch(report), [report]);
  useEffect(() => {
    document.title = `${t(`desk.${part}`)} · Alongside`;
    history.replaceState(null, '', `#${part}`);
  }, [part, t]);
  // One card can lead to another.
  useEffect(() => {
    const onHash = () => {
      const named = contactInPart(location.hash);
      if (!named) return;
      setContactId(named);
      setHistoryOf(null);
      setPart('contacts');
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!isTyping && (event.ctrlKey || event.metaKey) && event.key === 'z') void acts.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [acts]);
  const hasCard = part === 'contacts' || part === 'today' || part === 'history';
  const go = (next: Part) => {
    setHistoryOf(null);
    setPart(next);
  };
  return (
    <div className={hasCard ? 'desk' : 'desk no-card'}>
      <nav className="segs" aria-label={t('desk.title')}>
        <p className="brand">Alongside</p>
        <ul>
          {PARTS.map((name) => (
            <li key={name}>
              <a
                href={`#${name}`}
                aria-current={part === name ? 'page' : undefined}
                onClick={() => go(name)}
              >
                <span>
                  <Icon name={ICONS[name]} /> {t(`desk.${name}`)}
                </span>
                {name === 'contacts' && <span>{count}</span>}
                {name === 'today' && <DueCount />}
              </a>
            </li>
          ))}
        </ul>
        <div className="foot">
          <ExportAge />
        </div>
      </nav>
      <main className="grid-pane">
        {part === 'contacts' && (
          <ContactList count={count} chosen={contactId} onChoose={setContactId} />
        )}
        {part === 'today' && <TodayList chosen={contactId} onChoose={setContactId} />}
        {part === 'history' && <History contactId={historyOf} />}
        {part === 'export' && <ExportPage />}
        {part === 'settings' && <SettingsPage />}
      </main>
      {hasCard && (
        <aside className="desk-card">
          <div className="app">
            {contactId ? (
              <PersonCard
                key={contactId}
                contactId={contactId}
                page={null}
                onHistory={(id) => {
                  setHistoryOf(id);
                  setPart('history');
                }}
              />
            ) : (
              <p className="block quiet">{t('desk.pick')}</p>
            )}
          </div>
        </aside>
      )}
    </div>
  );
}

function partInAddress(): Part {
  const [named] = location.hash.slice(1).split('/');
  return PARTS.find((part) => part === named) ?? 'contacts';
}
