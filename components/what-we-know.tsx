import { useState } from 'react';
import { findDraftNoteId } from '@/lib/app/draft-note';
import { setContactSwitch } from '@/lib/app/edit-contact';
import type { Stage } from '@/lib/domain/axes';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Behind } from '@/lib/domain/fact-behind';
import type { Note } from '@/lib/domain/note';
import { draftSlot } from '@/lib/domain/note';
import type { Task } from '@/lib/domain/task';
import { useActs } from './acts';
import { Decline } from './decline';
import { Details } from './details';
import { ExportAge } from './export-age';
import { Gauges } from './gauges';
import { Habits } from './habits';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { LeftAlone } from './left-alone';
import { useMoment } from './moment';
import { Promises } from './promises';
import { PurchaseTrend } from './purchase-trend';
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
  stage: Stage;
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
  const isLiving = props.stage !== 'prospect' && props.stage !== 'lapsed';
  const hasBought = facts.some(({ kind }) => kind === 'purchase');
  return (
    <>
      {isLiving && <Decline contact={contact} facts={facts} />}
      <Promises contact={contact} tasks={props.tasks} now={props.now} />
      <Timeline
        contact={contact}
        facts={facts}
        notes={notes}
        opened={opened?.table === 'facts' ? opened.id : undefined}
      />
      <Gauges contact={contact} facts={facts} />
      <Details contact={contact} />
      {hasBought && <PurchaseTrend contact={contact} facts={facts} />}
      {model?.purchaseTracking && hasBought && (
        <Later key={contact.id} part={OUTLOOK} props={{ contact, facts }} meanwhile={null} />
      )}
      <HabitsFold key={contact.id} contact={contact} facts={facts} notes={notes} />
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

/** Figures are looked up, not read at every glance: folded until they are wanted. */
function HabitsFold(props: { contact: Contact; facts: readonly Fact[]; notes: readonly Note[] }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section>
      <details className="fold" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="chevron" />
          {t('figures.title')}
        </summary>
        {isOpen && <Habits {...props} />}
      </details>
    </section>
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
      <LeftAlone contact={contact} />
    </section>
  );
}
