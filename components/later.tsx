import type { ComponentType, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { loadLaterWords } from '@/lib/i18n/language';
import { useReportTrouble } from './trouble';
import { useWords } from './words';

/** A part of the screen that is fetched when it is first shown. */
interface LaterPart<Props> {
  fetch(): Promise<ComponentType<Props>>;
  /** There once it was fetched: from then on it shows at once. */
  fetched?: ComponentType<Props>;
}

/** Names a part to fetch later, so that the first view does not wait for what it does not show. */
export function laterPart<Props>(fetch: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  return { fetch };
}

/** Shows a part that is fetched when it is first shown. */
export function Later<Props extends object>(input: {
  part: LaterPart<Props>;
  props: Props;
  /** What stands in its place until it is there. */
  meanwhile?: ReactNode;
}) {
  const { part, props } = input;
  const { language } = useWords();
  const [Shown, setShown] = useState(() => part.fetched);
  const report = useReportTrouble();
  useEffect(() => {
    if (Shown) return;
    let isGone = false;
    Promise.all([part.fetch(), loadLaterWords(language)]).then(([fetched]) => {
      part.fetched = fetched;
      if (!isGone) setShown(() => fetched);
    }, report);
    return () => {
      isGone = true;
    };
  }, [Shown, part, report, language]);
  const { meanwhile = <div className="block" aria-busy="true" /> } = input;
  return Shown ? <Shown {...props} /> : meanwhile;
}
