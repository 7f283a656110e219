import { useState } from 'react';
import { deleteNote } from '@/lib/app/write-note';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { Note } from '@/lib/domain/note';
import { useActs } from './acts';
import { factWords } from './fact-words';
import type { IconName } from './icon';
import { Icon } from './icon';
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
}

/** What passed between the rep and this person, newest first. */
export function Timeline(props: {
  contact: Contact;
  facts: readonly Fact[];
  notes: readonly Note[];
}) {
  const words = useWords();
  const acts = useActs();
  const { t, day } = words;
  const [isWhole, setIsWhole] = useState(false);
  const entries = entriesOf(props, words);
  const shown = isWhole ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const earlier = entries.length - shown.length;
  return (
    <section>
      <div className="head">
        <h2>{t('timeline.title')}</h2>
      </div>
      <ol className="time">
        {shown.map((entry) => (
          <li key={entry.id}>
            <Icon name={entry.icon} />
            <span>{entry.what}</span>
            <time dateTime={entry.at}>{day(entry.at)}</time>
            {entry.words && (
              <span className={`small ${entry.isNote ? 'note-words' : 'cut'}`}>{entry.words}</span>
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
        <button type="button" className="btn pull" onClick={() => setIsWhole(true)}>
          {t('timeline.earlier', { count: earlier })}
        </button>
      )}
    </section>
  );
}

function entriesOf(
  { contact, facts, notes }: { contact: Contact; facts: readonly Fact[]; notes: readonly Note[] },
  words: Words,
): Entry[] {
  const { t } = words;
  const who = contactTitle(contact);
  const entries: Entry[] = [
    ...unreplaced(facts).map((fact) => ({
      id: fact.id,
      at: fact.at,
      ...factWords(fact, who, words),
    })),
    ...notes.map((note) => ({
      id: note.id,
      at: note.writtenAt,
      icon: 'note' as const,
      what: t('timeline.note'),
      words: note.text,
      isNote: true,
    })),
    { id: contact.id, at: contact.capturedAt, icon: 'plus', what: t('timeline.saved') },
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1));
}
