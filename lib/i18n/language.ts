import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import { en } from './en';
import { zhCN } from './zh-cn';

export type Language = 'en' | 'zh_CN';
export type Translate = TFunction<'translation'>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const i18n = createInstance({
  resources: { en: { translation: en }, zh_CN: { translation: zhCN } },
  lng: 'en',
  initAsync: false,
  // React writes text as text; escaping here would show `&amp;` to the rep.
  interpolation: { escapeValue: false },
});
void i18n.init();

/** The words of one language, with plurals. */
export function translator(language: Language): Translate {
  return i18n.getFixedT(language, 'translation');
}

/** The tag of a language for `lang` attributes and Intl. */
export const languageTag = (language: Language) => (language === 'en' ? 'en-GB' : 'zh-CN');
