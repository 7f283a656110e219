import { en } from './en';
import type { enLater } from './en-later';
import type { TranslateOf } from './translate';
import { wordBook } from './translate';

export type Language = 'en' | 'zh_CN';
export type Translate = TranslateOf<typeof en & typeof enLater>;

/** The tag of a language for `lang` attributes and Intl. */
export const languageTag = (language: Language) => (language === 'en' ? 'en-GB' : 'zh-CN');

const books = { en: wordBook(languageTag('en')), zh_CN: wordBook(languageTag('zh_CN')) };
books.en.add(en);
let areLaterWanted = false;

/** Fetches the words of a language, so that nobody waits for words they do not read. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'zh_CN') books.zh_CN.add((await import('./zh-cn')).zhCN);
  if (areLaterWanted) await loadLaterWords(language);
}

/** Fetches what only later parts and the desk say; from then on every language brings it along. */
export async function loadLaterWords(language: Language): Promise<void> {
  areLaterWanted = true;
  books[language].add(
    language === 'en'
      ? (await import('./en-later')).enLater
      : (await import('./zh-cn-later')).zhCNLater,
  );
}

/** The words of one language, with plurals. Throws before they are loaded. */
export function translator(language: Language): Translate {
  const book = books[language];
  if (book.isEmpty()) throw new Error(`The words of ${language} are not loaded.`);
  return book.translate;
}
