import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { readContactsOf } from '@/lib/app/read-today';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import { TODAY } from '@/lib/domain/params';
import type { TodayRow } from '@/lib/domain/today';
import { Icon } from '../icon';
import { useMoment } from '../moment';
import { useLive } from '../use-live';
import { useToday, useTodayRow } from '../use-today';
import { useWords } from '../words';
import { NameCell } from './name-cell';
import { placeWords } from './place-words';
import { useRowsInSight } from './rows-in-sight';

/** What is due today across contacts, first things first, and why each stands where it stands. */
export function TodayList(props: {
  chosen: string | undefined;
  onChoose(contactId: string): void;
}) {
  const words = useWords();
  const { t, day } = words;
  const moment = useMoment();
  const [isWhole, setIsWhole] = useState(false);
  const today = useToday();
  const rows = today ? (isWhole ? [...today.rows, ...today.left] : today.rows) : [];
  const { scroller, onScroll, first, last, above, below } = useRowsInSight(rows.length);
  const shown = rows.slice(first, last);
  const ids = shown.flatMap(({ contactId, why }) => [contactId, aboveIn(why)]).join(' ');
  const contacts = useLive(`names ${ids}`, () => readNamed(shown));
  const nameOf = (id: string | undefined) => {
    const contact = id === undefined ? undefined : contacts?.get(id);
    return contact ? contactTitle(contact) : t('today.somebody');
  };
  return (
    <div className="scroller" ref={scroller} onScroll={onScroll}>
      <header>
        <h1>
          {t('today.title', { date: day(moment.now) })}{' '}
          {today && <span className="quiet">{today.rows.length}</span>}
        </h1>
      </header>
      {today && rows.length === 0 && <NothingDue />}
      {today && rows.length > 0 && (
        <table className="grid today" aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('today.contact')}</th>
              <th scope="col">{t('today.what')}</th>
              <th scope="col">{t('today.why')}</th>
            </tr>
          </thead>
          <tbody onKeyDown={moveAmongRows}>
            {above > 0 && <tr style={{ height: above }} />}
            {shown.map((row, index) => (
              <Row
                key={row.contactId}
                row={row}
                contact={contacts?.get(row.contactId)}
                why={placeWords(row, first + index, rows.length, nameOf, words)}
                index={first + index}
                isChosen={row.contactId === props.chosen}
                onChoose={props.onChoose}
              />
            ))}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
      )}
      {today && today.left.length > 0 && !isWhole && (
        <p className="block left">
          {t('today.left', { count: today.left.length, bound: TODAY.newADay })}{' '}
          <button type="button" className="btn link" onClick={() => setIsWhole(true)}>
            {t('today.showLeft')}
          </button>
        </p>
      )}
    </div>
  );
}

function NothingDue() {
  const { t } = useWords();
  return (
    <div className="block calm">
      <Icon name="check" />
      <div>
        <p className="fact">{t('today.none')}</p>
        <p className="quiet">{t('today.noneText')}</p>
      </div>
    </div>
  );
}

function Row(props: {
  row: TodayRow;
  contact: Contact | undefined;
  why: string;
  index: number;
  isChosen: boolean;
  onChoose(contactId: string): void;
}) {
  const { row, contact, why } = props;
  const words = useWords();
  const { t } = words;
  const { fact, due } = useTodayRow(row, words);
  return (
    <tr aria-selected={props.isChosen || undefined} aria-rowindex={props.index + 2}>
      <NameCell
        contact={contact}
        isChosen={props.isChosen}
        onChoose={() => props.onChoose(row.contactId)}
      />
      <td>
        {t(`play.${row.play}.name`)}{' '}
        {due && <span className={`due ${due.level}`}>{due.words}</span>}
        <span className="small" title={fact}>
          {fact}
        </span>
      </td>
      <td>
        <span className="small whole" title={why}>
          {why}
        </span>
      </td>
    </tr>
  );
}

const aboveIn = (why: TodayRow['why']): string | undefined =>
  why.flatMap((reason) => (reason.code === 'below' ? [reason.contactId] : []))[0];

/** The contacts of some rows, and those that the reasons name. */
async function readNamed(rows: readonly TodayRow[]): Promise<Map<string, Contact>> {
  const named = rows.flatMap((row) => {
    const contactId = aboveIn(row.why);
    return contactId === undefined ? [] : [{ ...row, contactId }];
  });
  return readContactsOf([...rows, ...named]);
}

/** Up and down go from one name to the next; Enter, as on any button, shows the card. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('button.nm')];
  const next = names[names.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
