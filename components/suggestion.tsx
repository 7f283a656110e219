import { useState } from 'react';
import type { RankedPlay } from '@/lib/domain/standing';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { ConfidenceBars } from './mark';
import { dueWords, playWords } from './play-words';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

// The fact is read first; what can be done about it comes a moment later, and so do its reasons.
const ACTS = laterPart(async () => (await import('./suggestion-acts')).SuggestionActs);
const GROUND = laterPart(async () => (await import('./ground')).Ground);
const WHY_NOT = laterPart(async () => (await import('./why-not')).WhyNot);

/** What next: one suggestion, its fact first; or the good result that there is nothing to do. */
export function Suggestion(props: SuggestionProps) {
  const [first] = props.standing.ranked;
  return (
    <section className="next" aria-labelledby="next-fact">
      <div className="card">
        {/* Another suggestion is another thing: no button of the last one stays under the hand. */}
        {first ? (
          <ToDo key={`${first.play} ${first.evidence}`} {...props} first={first} />
        ) : (
          <NothingToDo {...props} />
        )}
        <Later part={WHY_NOT} props={props} meanwhile={null} />
      </div>
    </section>
  );
}

function ToDo({ first, ...about }: SuggestionProps & { first: RankedPlay }) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState(first.play);
  // One of the runners-up may be taken first, as long as it stands.
  const play = about.standing.ranked.find((each) => each.play === chosen) ?? first;
  const fact = playWords(play, about, words);
  const due = dueWords(play, words);
  return (
    <>
      <div className="kind">
        <h2>{t('next.title', { play: t(`play.${play.play}.name`).toLowerCase() })}</h2>
        {due ? (
          <span className={`due ${due.level}`}>
            <Icon name="clock" small />
            {due.words}
          </span>
        ) : (
          <span className="due conf">
            <ConfidenceBars confidence={play.confidence} />
            {t(`next.sure.${play.confidence}`)}
          </span>
        )}
      </div>
      <p className="fact" id="next-fact">
        {fact}
      </p>
      <Later
        key={play.play}
        part={ACTS}
        props={{ ...about, play, onChoose: setChosen }}
        meanwhile={<div className="acts waiting" aria-busy="true" />}
      />
    </>
  );
}

function NothingToDo(about: SuggestionProps) {
  const words = useWords();
  const fact = playWords(about.standing.primary, about, words);
  return (
    <div className="calm">
      <Icon name="check" />
      <div>
        <h2 className="fact" id="next-fact">
          {fact}
        </h2>
        <Later part={GROUND} props={about} meanwhile={null} />
      </div>
    </div>
  );
}
