import { useEffect, useState } from 'react';
import { keepStandingsFresh } from '@/lib/app/keep-standings-fresh';
import { readCard } from '@/lib/app/read-contacts';
import { readToday } from '@/lib/app/read-today';
import { standingOf } from '@/lib/domain/standing-row';
import type { Today, TodayRow } from '@/lib/domain/today';
import { useMoment } from './moment';
import type { About } from './play-words';
import { dueWords, playWords } from './play-words';
import { useReportTrouble } from './trouble';
import { useLive } from './use-live';
import type { Words } from './words';

/** What is due today across contacts; undefined until what time has changed was worked out anew. */
export function useToday(): Today | undefined {
  const moment = useMoment();
  const report = useReportTrouble();
  const [isFresh, setIsFresh] = useState(false);
  useEffect(() => {
    keepStandingsFresh()
      .catch(report)
      .finally(() => setIsFresh(true));
  }, [report]);
  const today = useLive(`today ${moment.tz} ${moment.muted?.join()}`, () => readToday(moment));
  return isFresh ? today : undefined;
}

/** What a row of Today is about, in words; empty until it is read. */
export function useTodayRow(
  row: TodayRow,
  words: Words,
): { fact: string; due: ReturnType<typeof dueWords> } {
  const moment = useMoment();
  const told = useLive(`today row ${row.contactId} ${row.play}`, async () => {
    const card = await readCard(row.contactId);
    if (!card) return undefined;
    const { counts } = card;
    const standing = standingOf(card.contact, card.facts, card.tasks, { ...moment, counts });
    const play = standing.ranked.find((each) => each.play === row.play);
    const about: About = { ...card, standing, now: moment.now };
    return play && { play, about };
  });
  if (!told) return { fact: '', due: undefined };
  return { fact: playWords(told.play, told.about, words), due: dueWords(told.play, words) };
}
