import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askBackground } from '@/lib/app/ask-background';
import { onLanguageChanged, readLanguage, readVocabulary } from '@/lib/app/language';
import { readMoment } from '@/lib/app/moment';
import type { Trouble } from '@/lib/app/open-records';
import { openRecords } from '@/lib/app/open-records';
import type { Moment } from '@/lib/domain/moment';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import type { Language } from '@/lib/i18n/language';
import { languageTag, loadLaterWords, loadWords } from '@/lib/i18n/language';
import { ActsProvider } from './acts';
import { Later, laterPart } from './later';
import { MomentProvider } from './moment';
import { TroubleScreen } from './trouble-screen';
import { WordsProvider } from './words';

const REFUSED = laterPart(async () => (await import('./refused')).Refused);

type Surface = 'frame' | 'panel' | 'desk';

/** Starts one of Alongside's own pages: words, records, acts, and then the screen. */
export function startScreen(surface: Surface, screen: ReactNode): void {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no #root.');
  // Whatever the screen will have to say, the page has let the frame in.
  if (surface === 'frame') void askBackground({ kind: 'frameReady' });
  const draw = () =>
    void readReady(surface).then((ready) => {
      root.render(
        <StrictMode>
          <Start surface={surface} ready={ready}>
            {screen}
          </Start>
        </StrictMode>,
      );
    });
  // Asked for before React makes itself ready: without the answers there is nothing to draw.
  draw();
  onLanguageChanged(draw);
  const root = createRoot(element);
}

/** The frame shows a known person with the first words; panel and desk say more from the start. */
async function readWords(surface: Surface): Promise<Language> {
  const language = await readLanguage();
  await Promise.all([
    loadWords(language),
    surface === 'frame' ? undefined : loadLaterWords(language),
  ]);
  return language;
}

interface Ready {
  language: Language;
  moment: Omit<Moment, 'now'>;
  vocabulary: Vocabulary;
  trouble: Trouble | undefined;
}

async function readReady(surface: Surface): Promise<Ready> {
  try {
    const [language, moment, vocabulary, trouble] = await Promise.all([
      readWords(surface),
      readMoment(),
      readVocabulary(),
      openRecords(),
    ]);
    document.documentElement.lang = languageTag(language);
    return { language, moment, vocabulary, trouble };
  } catch {
    // Settings that cannot be read: said, not a blank page; the records are not touched.
    return { language: 'en', moment: { tz: 'UTC' }, vocabulary: 'stages', trouble: 'other' };
  }
}

function Start(props: { surface: Surface; ready: Ready; children: ReactNode }) {
  const { surface, ready, children } = props;
  const { language, moment, vocabulary, trouble } = ready;
  return (
    <WordsProvider language={language} tz={moment.tz} vocabulary={vocabulary}>
      {trouble === 'refused' && surface === 'frame' ? (
        <Later part={REFUSED} props={{}} />
      ) : (
        <TroubleScreen trouble={trouble}>
          <MomentProvider choices={moment}>
            <ActsProvider>{children}</ActsProvider>
          </MomentProvider>
        </TroubleScreen>
      )}
    </WordsProvider>
  );
}
