import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import type { Language, Translate } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/language';
import { formatDay } from './format-day';

/** The rep's language and zone, and the functions that put things into words. */
export interface Words {
  language: Language;
  tz: string;
  /** The set of words in which the rep wants to hear where somebody stands. */
  vocabulary: Vocabulary;
  t: Translate;
  /** A date or an instant as the rep reads it: `Thu 19 Nov`, `11月19日（周四）`. */
  day(at: string): string;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider(props: {
  language: Language;
  tz: string;
  vocabulary: Vocabulary;
  children: ReactNode;
}) {
  const { language, tz, vocabulary } = props;
  const words = useMemo<Words>(
    () => ({
      language,
      tz,
      vocabulary,
      t: translator(language),
      day: (at) => formatDay(at, language, tz),
    }),
    [language, tz, vocabulary],
  );
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words of the screen. Throws outside a WordsProvider: a screen without words is a fault. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside a WordsProvider');
  return words;
}
