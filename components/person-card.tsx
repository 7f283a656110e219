import { useEffect, useState } from 'react';
import { openDesk } from '@/lib/app/ask-background';
import { readCard } from '@/lib/app/read-contacts';
import type { Behind } from '@/lib/domain/fact-behind';
import { standingOf, unknownDirections } from '@/lib/domain/standing-row';
import { contactDaysOf } from './contact-days';
import { Later, laterPart } from './later';
import { useMoment } from './moment';
import { Notice } from './notice';
import { Suggestion } from './suggestion';
import { useLive } from './use-live';
import { Who } from './who';
import { useWords } from './words';

// Writing comes with what it writes with; the room for it is kept.
const QUICK_NOTE = laterPart(async () => (await import('./quick-note')).QuickNote);
// The lower half comes a moment later: who this is and what to do next do not wait for it.
const WHAT_WE_KNOW = laterPart(async () => (await import('./what-we-know')).WhatWeKnow);

/** The card: who, what next, say it, what we know. */
export function PersonCard(props: {
  contactId: string;
  /** The page beside it, for notes; null in the desk. */
  page: string | null;
  /** Shows what has been done with this contact. */
  onHistory(contactId: string): void;
  /** Is told once the card stands there. */
  onDrawn?(): void;
}) {
  const { contactId } = props;
  const { t } = useWords();
  const moment = useMoment();
  const [opened, setOpened] = useState<Behind>();
  const card = useLive(`card ${contactId}`, async () => (await readCard(contactId)) ?? null);
  const { onDrawn } = props;
  const isDrawn = card !== undefined;
  useEffect(() => {
    if (isDrawn) onDrawn?.();
  }, [isDrawn, onDrawn]);
  if (card === undefined) return <div className="block" aria-busy="true" />;
  if (card === null) return <Notice code="gone" />;
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
        <Suggestion
          {...{ contact, facts, tasks, standing, now }}
          onOpen={(it) => setOpened({ ...it })}
        />
      ) : (
        <section>
          <p className="small">{t('next.selfUnknown')}</p>
          <button type="button" className="btn pull" onClick={() => void openDesk('#settings')}>
            {t('bar.settings')}
          </button>
        </section>
      )}
      <Later
        key={contactId}
        part={QUICK_NOTE}
        props={{ contactId, page: props.page }}
        meanwhile={<section className="say waiting" aria-busy="true" />}
      />
      <Later
        part={WHAT_WE_KNOW}
        props={{
          contact,
          facts,
          tasks,
          now,
          stage: standing.stage,
          opened,
          notes,
          onHistory: props.onHistory,
        }}
      />
    </>
  );
}
