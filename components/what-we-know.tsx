import { findDraftNoteId } from '@/lib/app/draft-note';
import { setContactSwitch } from '@/lib/app/edit-contact';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Behind } from '@/lib/domain/fact-behind';
import type { Note } from '@/lib/domain/note';
import { draftSlot } from '@/lib/domain/note';
import type { Task } from '@/lib/domain/task';
import { useActs } from './acts';
import { Details } from './details';
import { ExportAge } from './export-age';
import { Later, laterPart } from './later';
import { useMoment } from './moment';
import { Promises } from './promises';
import { Timeline } from './timeline';
import { useLive } from './use-live';
import { useShown } from './use-shown';
import { useWords } from './words';

// Most reps track no purchases, and what learns from them is not small.
const OUTLOOK = laterPart(async () => (await import('./outlook')).PurchaseOutlook);

/** The lower half of a card: what happened, what is known and from where, and the rep's wishes. */
export function WhatWeKnow(props: {
  contact: Contact;
  facts: readonly Fact[];
  notes: readonly Note[];
  tasks: readonly Task[];
  now: string;
  /** What the rep wants to see, because a suggestion rests on it. */
  opened: Behind | undefined;
  /** Shows what has been done with this contact. */
  onHistory(contactId: string): void;
}) {
  const { contact, facts, opened } = props;
  const noteInField = useLive(`draft ${draftSlot({ contactId: contact.id })}`, () =>
    findDraftNoteId(contact.id),
  );
  const notes = props.notes.filter((note) => note.id !== noteInField);
  useShown(opened);
  const { t } = useWords();
  const { model } = useMoment();
  const hasBought = facts.some(({ kind }) => kind === 'purchase');
  return (
    <>
      <Promises contact={contact} tasks={props.tasks} now={props.now} />
      <Timeline
        contact={contact}
        facts={facts}
        notes={notes}
        opened={opened?.table === 'facts' ? opened.id : undefined}
      />
      <Details contact={contact} />
      {model?.purchaseTracking && hasBought && (
        <Later key={contact.id} part={OUTLOOK} props={{ contact, facts }} meanwhile={null} />
      )}
      <Wishes contact={contact} />
      <section>
        <button type="button" className="btn pull" onClick={() => props.onHistory(contact.id)}>
          {t('person.history')}
        </button>
        <ExportAge />
      </section>
    </>
  );
}

/** What the rep decided about this person as a whole. */
function Wishes({ contact }: { contact: Contact }) {
  const { t } = useWords();
  const acts = useActs();
  return (
    <section>
      {(['doNotContact', 'neverLog'] as const).map((name) => (
        <label key={name} className="switch">
          <input
            type="checkbox"
            checked={contact[name]}
            onChange={(event) => {
              const on = event.target.checked;
              void acts.run((moment) => setContactSwitch(contact.id, name, on, moment));
            }}
          />
          {t(`person.${name}`)}
        </label>
      ))}
    </section>
  );
}
