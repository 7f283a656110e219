import { useEffect, useRef, useState } from 'react';
import type { Referrals } from '@/lib/app/read-referrals';
import { readReferrals } from '@/lib/app/read-referrals';
import { deleteNote } from '@/lib/app/write-note';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { CorrectableFact, Fact } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { Note } from '@/lib/domain/note';
import { useActs } from './acts';
import { AddFact, FACT_FORM } from './add/add-fact';
import { formKindOf } from './add/fact-kind';
import { factWords } from './fact-words';
import type { IconName } from './icon';
import { Icon } from './icon';
import { Later } from './later';
import { openContact } from './open-contact';
import { useLive } from './use-live';
import { shownId } from './use-shown';
import type { Words } from './words';
import { useWords } from './words';

const SHOWN_AT_FIRST = 8;

interface Entry {
  id: string;
  at: string;
  icon: IconName;
  what: string;
  words?: string | null;
  isNote?: boolean;
  /** Where a suggestion that rests on it finds it. */
  place?: string;
  /** The fact itself, when it can be corrected. */
  fact?: CorrectableFact;
  /** Another contact who is spoken of, and whose card says it too. */
  other?: { contactId: string; title: string };
}

/** What passed between the rep and this person, newest first. */
export function Timeline(props: {
  contact: Contact;
  facts: readonly Fact[];
  notes: readonly Note[];
  /** The fact that is to be put right, for what is wrong about a suggestion. */
  opened?: string | undefined;
}) {
  const words = useWords();
  const acts = useActs();
  const { t, day } = words;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isWhole = props.opened !== undefined || isUnfolded;
  const [correcting, setCorrecting] = useState<string>();
  // What a suggestion was wrong about is opened to be put right.
  useEffect(() => setCorrecting(props.opened), [props.opened]);
  const referrals = useLive(`referrals ${props.contact.id}`, () => readReferrals(props.contact.id));
  const entries = entriesOf(props, referrals, words);
  const shown = isWhole ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const earlier = entries.length - shown.length;
  return (
    <section>
      <div className="head">
        <h2>{t('timeline.title')}</h2>
      </div>
      <AddFact contact={props.contact} facts={props.facts} />
      <ol className="time">
        {shown.map((entry) => (
          <li key={entry.id} id={entry.place} tabIndex={entry.place ? -1 : undefined}>
            <Icon name={entry.icon} />
            <span>{entry.what}</span>
            <time dateTime={entry.at}>{day(entry.at)}</time>
            {entry.words && (
              <span className={`small ${entry.isNote ? 'note-words' : 'cut'}`}>{entry.words}</span>
            )}
            {entry.other && <Other {...entry.other} />}
            {entry.fact && (
              <Correction
                {...props}
                fact={entry.fact}
                what={entry.what}
                isOpen={correcting === entry.id}
                onOpen={(isOpen) => setCorrecting(isOpen ? entry.id : undefined)}
              />
            )}
            {entry.isNote && (
              <button
                type="button"
                className="btn pull small"
                onClick={() => void acts.run((moment) => deleteNote(entry.id, moment))}
              >
                {t('timeline.removeNote')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <button type="button" className="btn pull" onClick={() => setIsUnfolded(true)}>
          {t('timeline.earlier', { count: earlier })}
        </button>
      )}
    </section>
  );
}

/** The way to the card of somebody spoken of. */
function Other({ contactId, title }: { contactId: string; title: string }) {
  const { t } = useWords();
  return (
    <button type="button" className="btn pull small" onClick={() => void openContact(contactId)}>
      {t('timeline.openContact', { who: title })}
    </button>
  );
}

/** Opens the form in which a fact of the timeline is corrected or taken out. */
function Correction(props: {
  contact: Contact;
  facts: readonly Fact[];
  fact: CorrectableFact;
  what: string;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}) {
  const { contact, facts, fact, isOpen, onOpen } = props;
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    button.current?.focus();
    onOpen(false);
  };
  const name = t('add.correct', { what: props.what });
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn icon"
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon name="pencil" />
      </button>
      {isOpen && (
        <div className="whole">
          <Later
            part={FACT_FORM}
            props={{ kind: formKindOf(fact), contact, facts, old: fact, onClose: close }}
          />
        </div>
      )}
    </>
  );
}

function entriesOf(
  { contact, facts, notes }: { contact: Contact; facts: readonly Fact[]; notes: readonly Note[] },
  referrals: Referrals | undefined,
  words: Words,
): Entry[] {
  const { t } = words;
  const who = contactTitle(contact);
  const other = (contactId: string | null): Pick<Entry, 'other'> => {
    const title = contactId === null ? undefined : referrals?.titles.get(contactId);
    return contactId && title ? { other: { contactId, title } } : {};
  };
  const entries: Entry[] = [
    ...(referrals?.cameBy ?? []).map(({ id, at, contactId }) => ({
      id,
      at,
      icon: 'meeting' as const,
      what: t('fact.cameThrough', { name: referrals?.titles.get(contactId) ?? '?' }),
      ...other(contactId),
    })),
    ...unreplaced(facts).map((fact) => ({
      id: fact.id,
      at: fact.at,
      place: shownId({ table: 'facts', id: fact.id }),
      ...factWords(fact, who, words),
      ...(fact.kind === 'playEvent' ? {} : { fact }),
      ...(fact.kind === 'referral' ? other(fact.referredId) : {}),
    })),
    ...notes.map((note) => ({
      id: note.id,
      at: note.writtenAt,
      icon: 'note' as const,
      what: t('timeline.note'),
      words: note.text,
      isNote: true,
    })),
    {
      id: contact.id,
      at: contact.capturedAt,
      icon: 'plus',
      what: t('timeline.saved'),
      place: shownId({ table: 'contacts', field: 'capturedAt' }),
    },
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1));
}
