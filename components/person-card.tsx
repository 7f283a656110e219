import { openDesk } from '@/lib/app/ask-background';
import { setContactSwitch } from '@/lib/app/edit-contact';
import { readCard } from '@/lib/app/read-contacts';
import { findDraftNoteId } from '@/lib/app/write-note';
import type { Contact } from '@/lib/domain/contact';
import { draftSlot } from '@/lib/domain/note';
import { standingOf, unknownDirections } from '@/lib/domain/standing-row';
import { useActs } from './acts';
import { contactDaysOf } from './contact-days';
import { Details } from './details';
import { ExportAge } from './export-age';
import { useMoment } from './moment';
import { QuickNote } from './quick-note';
import { Suggestion } from './suggestion';
import { Timeline } from './timeline';
import { useLive } from './use-live';
import { Who } from './who';
import { useWords } from './words';

/** The card: who, what next, say it, what we know. */
export function PersonCard(props: {
  contactId: string;
  /** The page beside it, for notes; null in the desk. */
  page: string | null;
  /** Shows what has been done with this contact. */
  onHistory(contactId: string): void;
}) {
  const { contactId } = props;
  const { t } = useWords();
  const moment = useMoment();
  const card = useLive(`card ${contactId}`, async () => (await readCard(contactId)) ?? null);
  const noteInField = useLive(`draft ${draftSlot({ contactId })}`, () =>
    findDraftNoteId(contactId),
  );
  if (card === undefined) return <div className="block" aria-busy="true" />;
  if (card === null) return <p className="block quiet">{t('trouble.gone')}</p>;
  const { contact, facts, notes, tasks, counts } = card;
  const { now, tz } = moment;
  // Said anew at every look: days pass, and a kept number of days would be yesterday's.
  const standing = standingOf(contact, facts, tasks, { ...moment, counts });
  const isKnown = unknownDirections(facts).length === 0;
  return (
    <>
      <Who
        contact={contact}
        standing={isKnown ? standing : undefined}
        days={contactDaysOf(facts, now, tz)}
      />
      {isKnown ? (
        <Suggestion contact={contact} facts={facts} standing={standing} now={now} />
      ) : (
        <section>
          <p className="small">{t('next.selfUnknown')}</p>
          <button type="button" className="btn pull" onClick={() => void openDesk('#settings')}>
            {t('bar.settings')}
          </button>
        </section>
      )}
      <QuickNote key={contactId} contactId={contactId} page={props.page} />
      <Timeline
        contact={contact}
        facts={facts}
        notes={notes.filter((note) => note.id !== noteInField)}
      />
      <Details contact={contact} />
      <Wishes contact={contact} />
      <section>
        <button type="button" className="btn pull" onClick={() => props.onHistory(contactId)}>
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
