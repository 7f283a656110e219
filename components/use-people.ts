import { useEffect, useState } from 'react';
import type { PeopleShown } from '@/lib/app/people-shown';
import { findShownContact, readKnown, readPeopleShown } from '@/lib/app/people-shown';
import type { TabReading } from '@/lib/domain/page-reading';
import { useReportTrouble } from './trouble';
import { useLive } from './use-live';

/** Everybody a page shows and who of them is known. */
export interface ShownNow extends PeopleShown {
  /** Address key to contact id. */
  known: Map<string, string>;
}

/**
 * Who is shown now. Undefined while the page is being read; answers of an earlier mail are dropped,
 * so that nobody of the last mail ever stands beside the next.
 * @param isTurn reading begins; what was read stays when it is somebody else's turn again
 */
export function usePeople(reading: TabReading | undefined, isTurn: boolean): ShownNow | undefined {
  const [answer, setAnswer] = useState<{ of: TabReading; shown: PeopleShown }>();
  const isRead = reading !== undefined && answer?.of === reading;
  const report = useReportTrouble();
  useEffect(() => {
    if (!reading || isRead || !isTurn) return;
    let isLate = false;
    readPeopleShown(reading).then((shown) => !isLate && setAnswer({ of: reading, shown }), report);
    return () => {
      isLate = true;
    };
  }, [reading, isRead, isTurn, report]);
  const shown = isRead ? answer?.shown : undefined;
  const key = `known ${shown ? shown.people.map((person) => person.address).join() : ''}`;
  const known = useLive(key, async () => (shown ? readKnown(shown.people) : new Map()));
  return shown && known ? { ...shown, known } : undefined;
}

/**
 * The card to show before everything is read: the only other person of a mail, if known. Null when
 * that is nobody, undefined until it is looked up.
 */
export function useQuickContact(reading: TabReading | undefined): string | null | undefined {
  return useLive(`quick ${reading?.tabId} ${reading?.serial}`, async () =>
    reading ? ((await findShownContact(reading)) ?? null) : undefined,
  );
}
