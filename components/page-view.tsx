import { useCallback, useEffect, useState } from 'react';
import type { FollowedTab } from '@/lib/app/follow-tab';
import type { Sighting } from '@/lib/domain/sighting';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { Notice } from './notice';
import { PersonCard } from './person-card';
import { rowKey } from './sighted';
import type { ShownNow } from './use-people';
import { usePeople, useQuickContact } from './use-people';
import { WarningLine } from './warning-line';
import { useWords } from './words';

// A known person's card is the first view; whoever is new comes after a reading that takes longer.
const NEW_PERSON = laterPart(async () => (await import('./new-person')).NewPerson);
const NOBODY = laterPart(async () => (await import('./nobody')).Nobody);
const BLOCKED = laterPart(async () => (await import('./blocked')).Blocked);
const PICKER = laterPart(async () => (await import('./people-picker')).PeoplePicker);

/** Who the page shows, below what could not be done with the page, if anything. */
export function PageView(props: { tab: FollowedTab; onHistory(contactId: string): void }) {
  const { trouble } = props.tab.state;
  return (
    <>
      {trouble && <Notice code={trouble} />}
      <People {...props} />
    </>
  );
}

/** One person, several, or nobody. */
function People({ tab, onHistory }: { tab: FollowedTab; onHistory(contactId: string): void }) {
  const { moving, reading, isBlocked } = tab.state;
  const view = reading && `${reading.tabId} ${reading.origin} ${reading.reading.viewKey}`;
  const quick = useHeld(view, useQuickContact(reading));
  // Reading everybody takes what reads signatures: the card of somebody known is drawn before it.
  // Once it has begun for a view, whatever is told of that view is read at once.
  const [begun, setBegun] = useState<string>();
  const begin = useCallback(() => setBegun(view), [view]);
  const isNobody = quick === null;
  const isTurn = isNobody || (view !== undefined && begun === view);
  const shown = useHeld(view, usePeople(reading, isTurn));
  // Whoever is held from an earlier look at this view is read anew too: the rep may have come back
  // from another mail before anybody of that one was read, and have said meanwhile who they are.
  const isDue = isNobody || shown !== undefined;
  useEffect(() => {
    if (isDue) begin();
  }, [isDue, begin]);
  const page = reading?.url ?? null;
  if (moving) return <div className="block" aria-busy="true" />;
  if (isBlocked) return <Later part={BLOCKED} props={{}} />;
  if (!reading && tab.state.trouble) return null;
  if (!reading) return <Later part={NOBODY} props={{}} />;
  if (shown && shown.people.length > 1) {
    return (
      <Several
        key={reading.reading.viewKey}
        shown={shown}
        page={page}
        isList={reading.reading.view === 'list'}
        onHistory={onHistory}
      />
    );
  }
  const contactId = shown ? knownOf(shown.people[0], shown) : quick;
  if (contactId) {
    const [person] = shown?.people ?? [];
    return <Known key={contactId} {...{ contactId, page, person, onHistory }} onDrawn={begin} />;
  }
  if (!shown) return <div className="block" aria-busy="true" />;
  const [only] = shown.people;
  if (!only) {
    return <Later part={NOBODY} props={{ onlySelf: shown.leftOut.self.length > 0 }} />;
  }
  return (
    <Later
      key={`${reading.reading.viewKey} ${only.address}`}
      part={NEW_PERSON}
      props={{ person: only, shown, page }}
    />
  );
}

/** A picker, and the one who was picked; another mail begins with the picker again. */
function Several(props: {
  shown: ShownNow;
  page: string | null;
  isList: boolean;
  onHistory(contactId: string): void;
}) {
  const { shown, page, isList } = props;
  const { t } = useWords();
  const [picked, setPicked] = useState<string>();
  const person = shown.people.find((one, index) => rowKey(one, index) === picked);
  const contactId = knownOf(person, shown);
  // The list that was left by a key gives the key back: the first thing in the new view is the way back.
  useEffect(() => {
    if (picked !== undefined) document.getElementById('back-to-people')?.focus();
  }, [picked]);
  if (!person) {
    return <Later part={PICKER} props={{ shown, page, isList, onPick: setPicked }} />;
  }
  return (
    <>
      <div className="block back">
        <button
          id="back-to-people"
          type="button"
          className="btn pull"
          onClick={() => setPicked(undefined)}
        >
          <Icon name="back" />
          {t('bar.backToPeople')}
        </button>
      </div>
      {contactId ? (
        <Known key={contactId} {...{ contactId, page, person }} onHistory={props.onHistory} />
      ) : (
        <Later key={picked} part={NEW_PERSON} props={{ person, shown, page }} />
      )}
    </>
  );
}

/** A contact's card; above it what looks wrong about this very mail: a known name is the best mask. */
function Known(props: {
  contactId: string;
  page: string | null;
  person: Sighting | undefined;
  onHistory(contactId: string): void;
  onDrawn?(): void;
}) {
  const { person, ...card } = props;
  return (
    <>
      {person && person.warnings.length > 0 && (
        <div className="block">
          {person.warnings.map((warning) => (
            <WarningLine key={warning.code} warning={warning} />
          ))}
        </div>
      )}
      <PersonCard {...card} />
    </>
  );
}

/**
 * The last answer about the same view while a new one is being read: a page that reports itself
 * again takes no edit, no tick and no half-typed word away.
 */
function useHeld<T>(view: string | undefined, now: T | undefined): T | undefined {
  const [held, setHeld] = useState<{ view: string; value: T }>();
  useEffect(() => {
    if (view !== undefined && now !== undefined) setHeld({ view, value: now });
  }, [view, now]);
  return now ?? (held?.view === view ? held?.value : undefined);
}

const knownOf = (person: Sighting | undefined, shown: ShownNow) =>
  person?.address ? shown.known.get(person.address) : undefined;
