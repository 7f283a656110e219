import { useEffect, useState } from 'react';
import type { FollowedTab } from '@/lib/app/follow-tab';
import { countContacts } from '@/lib/app/read-contacts';
import type { Sighting } from '@/lib/domain/sighting';
import { Blocked } from './blocked';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { Nobody } from './nobody';
import { PersonCard } from './person-card';
import { useLive } from './use-live';
import type { ShownNow } from './use-people';
import { usePeople, useQuickContact } from './use-people';
import { useWords } from './words';

// A known person's card is the first view; whoever is new comes after a reading that takes longer.
const NEW_PERSON = laterPart(async () => (await import('./new-person')).NewPerson);
const PICKER = laterPart(async () => (await import('./people-picker')).PeoplePicker);

/** Who the page shows: one person, several, or nobody. */
export function PageView({
  tab,
  onHistory,
}: {
  tab: FollowedTab;
  onHistory(contactId: string): void;
}) {
  const { moving, reading, isBlocked } = tab.state;
  const shown = usePeople(reading);
  const quick = useQuickContact(reading);
  const count = useLive('count', countContacts);
  const page = reading?.url ?? null;
  if (moving) return <div className="block" aria-busy="true" />;
  if (isBlocked) return <Blocked />;
  if (!reading) return <Nobody isFirst={count === 0} />;
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
    return <PersonCard key={contactId} contactId={contactId} page={page} onHistory={onHistory} />;
  }
  if (!shown) return <div className="block" aria-busy="true" />;
  const [only] = shown.people;
  if (!only) return <Nobody isFirst={count === 0} onlySelf={shown.leftOut.self.length > 0} />;
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
  const [picked, setPicked] = useState<string | null>();
  const person = shown.people.find((one) => one.address === picked);
  const contactId = knownOf(person, shown);
  // The list that was left by a key gives the key back: the first thing in the new view is the way back.
  useEffect(() => {
    if (picked !== undefined) document.getElementById('back-to-people')?.focus();
  }, [picked]);
  if (!person) {
    return (
      <Later
        part={PICKER}
        props={{ shown, page, isList, onPick: (one: Sighting) => setPicked(one.address) }}
      />
    );
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
        <PersonCard key={contactId} contactId={contactId} page={page} onHistory={props.onHistory} />
      ) : (
        <Later key={person.address} part={NEW_PERSON} props={{ person, shown, page }} />
      )}
    </>
  );
}

const knownOf = (person: Sighting | undefined, shown: ShownNow) =>
  person?.address ? shown.known.get(person.address) : undefined;
