import { en } from './en';
import type { TranslateOf } from './translate';
import { translateWith } from './translate';

export type Language = 'en' | 'zh_CN';
export type Translate = TranslateOf<typeof en>;

/** The tag of a language for `lang` attributes and Intl. */
export const languageTag = (language: Language) => (language === 'en' ? 'en-GB' : 'zh-CN');

const loaded = new Map<Language, Translate>([['en', translateWith(en, languageTag('en'))]]);

/** Fetches the words of a language, so that nobody waits for words they do not read. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const { zhCN } = await import('./zh-cn');
  loaded.set(language, translateWith<typeof en>(zhCN, languageTag(language)));
}

/** The words of one language, with plurals. Throws before they are loaded. */
export function translator(language: Language): Translate {
  const translate = loaded.get(language);
  if (!translate) throw new Error(`The words of ${language} are not loaded.`);
  return translate;
}
