import type { Vocabulary } from '@/lib/domain/vocabulary';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { onSettingsChanged } from '@/lib/settings/site-settings';

type Language = 'en' | 'zh_CN';

/** The language of a choice: as chosen, else the browser's. */
export function speaks(chosen: 'auto' | Language): Language {
  if (chosen !== 'auto') return chosen;
  return /^zh\b/i.test(navigator.language) ? 'zh_CN' : 'en';
}

/** The language the rep reads now. */
export async function readLanguage(): Promise<Language> {
  return speaks((await readRepSettings()).language);
}

/** The words in which the rep wants to hear where somebody stands. */
export async function readVocabulary(): Promise<Vocabulary> {
  return (await readRepSettings()).vocabulary;
}

/** Tells when the rep may have chosen another language, zone or vocabulary. Gives the way to stop. */
export function onLanguageChanged(tell: () => void): () => void {
  return onSettingsChanged((keys) => {
    if (keys.includes('rep')) tell();
  });
}
