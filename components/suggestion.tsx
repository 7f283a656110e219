import { useId } from 'react';
import type { Answer } from '@/lib/app/answer-suggestion';
import { answerSuggestion } from '@/lib/app/answer-suggestion';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { RankedPlay, Standing } from '@/lib/domain/standing';
import { useActs } from './acts';
import { AnswerMenu } from './answer-menu';
import { Icon } from './icon';
import { heldWords, playWords } from './play-words';
import { useWords } from './words';

/** What next: one suggestion, its fact first; or the good result that there is nothing to do. */
export function Suggestion(props: {
  contact: Contact;
  facts: readonly Fact[];
  standing: Standing;
  now: string;
}) {
  const { standing } = props;
  const [first] = standing.ranked;
  return (
    <section className="next" aria-labelledby="next-fact">
      <div className="card">
        {/* Another suggestion is another thing: no button of the last one stays under the hand. */}
        {first ? (
          <ToDo key={`${first.play} ${first.evidence}`} {...props} play={first} />
        ) : (
          <NothingToDo {...props} />
        )}
        <Held standing={standing} />
      </div>
    </section>
  );
}

interface About {
  contact: Contact;
  facts: readonly Fact[];
  standing: Standing;
  now: string;
}

function ToDo({ play, ...about }: About & { play: RankedPlay }) {
  const words = useWords();
  const acts = useActs();
  const { t } = words;
  const { fact, ground } = playWords(play, about, words);
  const others = about.standing.ranked.slice(1, 3);
  const answer = (said: Answer, about_: RankedPlay = play) =>
    void acts.run((moment) =>
      answerSuggestion(
        about.contact.id,
        { play: about_.play, evidence: about_.evidence ?? '*' },
        said,
        moment,
      ),
    );
  return (
    <>
      <div className="kind">
        <h2>{t('next.title', { play: t(`play.${play.play}.name`).toLowerCase() })}</h2>
      </div>
      <p className="fact" id="next-fact">
        {fact}
      </p>
      {ground && <p className="ground">{ground}</p>}
      <div className="acts">
        <button type="button" className="btn primary" onClick={() => answer({ action: 'done' })}>
          {t('next.done')}
        </button>
        <AnswerMenu
          who={contactTitle(about.contact)}
          play={play}
          now={about.now}
          onAnswer={answer}
        />
      </div>
      {others.length > 0 && (
        <details className="fold">
          <summary>
            <Icon name="chevron" />
            {t('next.others', { count: others.length })}
          </summary>
          <ul className="others">
            {others.map((other) => (
              <li key={other.play}>
                <p>{playWords(other, about, words).fact}</p>
                <button
                  type="button"
                  className="btn link"
                  onClick={() => answer({ action: 'done' }, other)}
                >
                  {t('next.done')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NothingToDo(about: About) {
  const words = useWords();
  const { fact, ground } = playWords(about.standing.primary, about, words);
  return (
    <div className="calm">
      <Icon name="check" />
      <div>
        <h2 className="fact" id="next-fact">
          {fact}
        </h2>
        {ground && <p className="ground">{ground}</p>}
      </div>
    </div>
  );
}

function Held({ standing }: { standing: Standing }) {
  const words = useWords();
  const id = useId();
  if (standing.held.length === 0) return null;
  return (
    <div id={id}>
      {standing.held.map((held) => (
        <p key={`${held.play} ${held.by}`} className="small held">
          {heldWords(held, words)}
        </p>
      ))}
    </div>
  );
}
