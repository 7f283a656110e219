import type { ContactRow } from '@/lib/app/read-contacts';
import { readContactList } from '@/lib/app/read-contacts';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import { MomentumMark, StageMark } from '../mark';
import { useLive } from '../use-live';
import { useWords } from '../words';
import { useRowsInSight } from './rows-in-sight';

/** All contacts by name, with where each one stands. */
export function ContactList(props: {
  count: number;
  chosen: string | undefined;
  onChoose(contactId: string): void;
}) {
  const { t } = useWords();
  const rows = useLive('contacts', readContactList);
  const { scroller, onScroll, first, last, above, below } = useRowsInSight(rows?.length ?? 0);
  return (
    <div className="scroller" ref={scroller} onScroll={onScroll}>
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
          {above > 0 && <tr style={{ height: above }} />}
          {rows?.slice(first, last).map((row, index) => (
            <Row
              key={row.contact.id}
              row={row}
              index={first + index}
              isChosen={row.contact.id === props.chosen}
              onChoose={props.onChoose}
            />
          ))}
          {below > 0 && <tr style={{ height: below }} />}
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
