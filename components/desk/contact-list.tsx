import type { UIEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ContactRow } from '@/lib/app/read-contacts';
import { readContactList } from '@/lib/app/read-contacts';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import { MomentumMark, StageMark } from '../mark';
import { useLive } from '../use-live';
import { useWords } from '../words';

/** Rows are of one height, so only those in sight are made: 100,000 contacts scroll like ten. */
const ROW_HEIGHT = 49;
const MARGIN_ROWS = 10;

/** All contacts by name, with where each one stands. */
export function ContactList(props: {
  count: number;
  chosen: string | undefined;
  onChoose(contactId: string): void;
}) {
  const { t } = useWords();
  const rows = useLive('contacts', readContactList);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => setHeight(scroller.current?.clientHeight ?? 800), []);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - MARGIN_ROWS);
  const last = first + Math.ceil(height / ROW_HEIGHT) + 2 * MARGIN_ROWS;
  return (
    <div
      className="scroller"
      ref={scroller}
      onScroll={(event: UIEvent<HTMLDivElement>) => setTop(event.currentTarget.scrollTop)}
    >
      <header>
        <h1>
          {t('desk.contacts')} <span className="quiet">{props.count}</span>
        </h1>
      </header>
      {rows?.length === 0 && <p className="block quiet">{t('desk.empty')}</p>}
      <table className="grid" aria-rowcount={(rows?.length ?? 0) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('desk.name')}</th>
            <th scope="col">{t('stage.label')}</th>
            <th scope="col">{t('momentum.label')}</th>
            <th scope="col">{t('lastSeen.label')}</th>
            <th scope="col">{t('desk.next')}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * ROW_HEIGHT }} />}
          {rows?.slice(first, last).map((row, index) => (
            <Row
              key={row.contact.id}
              row={row}
              index={first + index}
              isChosen={row.contact.id === props.chosen}
              onChoose={props.onChoose}
            />
          ))}
          {rows && last < rows.length && (
            <tr style={{ height: (rows.length - last) * ROW_HEIGHT }} />
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  row: ContactRow;
  index: number;
  isChosen: boolean;
  onChoose(contactId: string): void;
}) {
  const { t, day } = useWords();
  const { contact, standing } = props.row;
  const title = contactTitle(contact);
  return (
    <tr aria-selected={props.isChosen || undefined} aria-rowindex={props.index + 2}>
      <td>
        <button
          type="button"
          className="nm"
          title={title}
          aria-current={props.isChosen || undefined}
          onClick={() => props.onChoose(contact.id)}
        >
          {title}
        </button>
        <span className="small">{valueOfContact(contact, 'organisation')}</span>
      </td>
      <td>
        {standing?.stage && (
          <span className="stage">
            <StageMark stage={standing.stage} />
            {t(`stage.${standing.stage}`)}
          </span>
        )}
      </td>
      <td>
        {standing?.momentum && (
          <span className="stage">
            <MomentumMark momentum={standing.momentum} />
            {t(`momentum.${standing.momentum}`)}
          </span>
        )}
      </td>
      <td>{standing?.lastSeenOn ? day(standing.lastSeenOn) : t('lastSeen.never')}</td>
      <td>{standing?.next ? t(`play.${standing.next}.name`) : t('desk.nothing')}</td>
    </tr>
  );
}
