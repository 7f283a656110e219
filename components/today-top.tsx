import { openDesk } from '@/lib/app/ask-background';
import { readContactsOf } from '@/lib/app/read-today';
import { contactTitle } from '@/lib/domain/contact';
import type { TodayRow } from '@/lib/domain/today';
import { openContact } from './open-contact';
import { useLive } from './use-live';
import { useToday, useTodayRow } from './use-today';
import { useWords } from './words';

const SHOWN = 3;

/** The first of what is due today, where the page shows nobody. */
export function TodayTop() {
  const { t } = useWords();
  const rows = useToday()?.rows ?? [];
  const shown = rows.slice(0, SHOWN);
  const ids = shown.map(({ contactId }) => contactId).join(' ');
  const contacts = useLive(`names ${ids}`, () => readContactsOf(shown));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="today-top">
      <h2 id="today-top">{t('today.top', { count: rows.length })}</h2>
      <ul className="today-top">
        {shown.map((row) => {
          const contact = contacts?.get(row.contactId);
          return <Row key={row.contactId} row={row} title={contact ? contactTitle(contact) : ''} />;
        })}
      </ul>
      <button type="button" className="btn pull" onClick={() => void openDesk('#today')}>
        {t('today.all')}
      </button>
    </section>
  );
}

function Row({ row, title }: { row: TodayRow; title: string }) {
  const words = useWords();
  const { fact, due } = useTodayRow(row, words);
  return (
    <li>
      <button type="button" className="btn link" onClick={() => void openContact(row.contactId)}>
        {title}
      </button>
      {due && <span className={`due ${due.level}`}>{due.words}</span>}
      <p className="small">{fact}</p>
    </li>
  );
}
