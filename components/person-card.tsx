import { openDesk } from '@/lib/app/ask-background';
import { readCard } from '@/lib/app/read-contacts';
import { findDraftNoteId } from '@/lib/app/write-note';
import { draftSlot } from '@/lib/domain/note';
import { standingOf, unknownDirections } from '@/lib/domain/standing-row';
import { contactDaysOf } from './contact-days';
import { Later, laterPart } from './later';
import { useMoment } from './moment';
import { QuickNote } from './quick-note';
import { Suggestion } from './suggestion';
import { useLive } from './use-live';
import { Who } from './who';
import { useWords } from './words';

// The lower half comes a moment later: who this is and what to do next do not wait for it.
const WHAT_WE_KNOW = laterPart(async () => (await import('./what-we-know')).WhatWeKnow);

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
  const asked = { ...moment, counts };
  const standing = standingOf(contact, facts, tasks, asked);
  const isKnown = unknownDirections(facts).length === 0;
  return (
    <>
      <Who
        stood={{ contact, facts, tasks, standing, moment: asked }}
        isKnown={isKnown}
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
      <Later
        part={WHAT_WE_KNOW}
        props={{
          contact,
          facts,
          notes: notes.filter((note) => note.id !== noteInField),
          onHistory: props.onHistory,
        }}
      />
    </>
  );
}
