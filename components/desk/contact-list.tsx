import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ContactRow } from '@/lib/app/read-contacts';
import { readContactList } from '@/lib/app/read-contacts';
import type { Search, Searched } from '@/lib/domain/search-words';
import { fitsSearch, parseSearch } from '@/lib/domain/search-words';
import { Icon } from '../icon';
import { MomentumMark, StageMark } from '../mark';
import { standWords } from '../stand-words';
import { Stars } from '../stars';
import { useLive } from '../use-live';
import { useWords } from '../words';
import { NameCell } from './name-cell';
import { useRowsInSight } from './rows-in-sight';

/** All contacts by name, with where each one stands. */
export function ContactList(props: {
  count: number;
  chosen: string | undefined;
  onChoose(contactId: string): void;
}) {
  const { t, vocabulary } = useWords();
  const all = useLive('contacts', readContactList);
  const [typed, setTyped] = useState('');
  const search = useMemo(() => parseSearch(typed), [typed]);
  const rows = useMemo(
    () => all?.filter((row) => fitsSearch(search, searchedOf(row))),
    [all, search],
  );
  const isFiltered = search.wishes.length + search.words.length > 0;
  const { scroller, onScroll, first, last, above, below } = useRowsInSight(rows?.length ?? 0);
  return (
    <div className="scroller" ref={scroller} onScroll={onScroll}>
      <header>
        <h1>
          {t('desk.contacts')}{' '}
          <span className="quiet" role="status">
            {isFiltered && rows
              ? t('axis.search.found', { count: rows.length, all: props.count })
              : props.count}
          </span>
        </h1>
        <Filter
          typed={typed}
          search={search}
          onType={(text) => {
            setTyped(text);
            scroller.current?.scrollTo({ top: 0 });
          }}
        />
      </header>
      {rows?.length === 0 && (
        <p className="block quiet">{t(isFiltered ? 'axis.search.none' : 'desk.empty')}</p>
      )}
      <table className="grid" aria-rowcount={(rows?.length ?? 0) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('desk.name')}</th>
            <th scope="col">{t(`stand.label.${vocabulary}`)}</th>
            <th scope="col">{t('momentum.label')}</th>
            <th scope="col">{t('stand.label.tier')}</th>
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

/** The filter: names, and search words in either language; what it did not understand it says. */
function Filter(props: { typed: string; search: Search; onType(text: string): void }) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { unknown } = props.search;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (isTyping || event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className="filter">
      <div className="field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label={t('axis.search.label')}
          aria-describedby={`${id}-unknown`}
          value={props.typed}
          placeholder={t('axis.search.hint')}
          onChange={(event) => props.onType(event.target.value)}
        />
        <kbd>/</kbd>
      </div>
      <p id={`${id}-unknown`} className="small" role="status">
        {unknown.length > 0 && t('axis.search.unknown', { words: unknown.join(t('list.comma')) })}
      </p>
    </div>
  );
}

/** What a search asks of a row; its text is put together only when words are looked for. */
function searchedOf({ contact, standing }: ContactRow): Searched {
  return {
    stage: standing?.stage ?? null,
    momentum: standing?.momentum ?? null,
    tier: standing?.tier ?? null,
    care: contact.care ?? 'accountable',
    get text() {
      return Object.values(contact.fields)
        .map(({ value }) => value)
        .join(' ');
    },
  };
}

function Row(props: {
  row: ContactRow;
  index: number;
  isChosen: boolean;
  onChoose(contactId: string): void;
}) {
  const words = useWords();
  const { t, day } = words;
  const { contact, standing } = props.row;
  const { stage, momentum, tier } = standing ?? {};
  return (
    <tr aria-selected={props.isChosen || undefined} aria-rowindex={props.index + 2}>
      <NameCell
        contact={contact}
        isChosen={props.isChosen}
        onChoose={() => props.onChoose(contact.id)}
      />
      <td>
        {stage && momentum && tier && (
          <span className="stage">
            <StageMark stage={stage} />
            {standWords({ stage, momentum, tier }, words)}
          </span>
        )}
      </td>
      <td>
        {momentum && (
          <span className="stage">
            <MomentumMark momentum={momentum} />
            {t(`momentum.${momentum}`)}
          </span>
        )}
      </td>
      <td>
        {tier && (
          <span className="stage">
            {t(`stand.tier.${tier}`)}
            <Stars tier={tier} />
          </span>
        )}
      </td>
      <td>{standing?.lastSeenOn ? day(standing.lastSeenOn) : t('lastSeen.never')}</td>
      <td>{standing?.next ? t(`play.${standing.next}.name`) : t('desk.nothing')}</td>
    </tr>
  );
}
