import { useState } from 'react';
import type { Answer, Touch } from '@/lib/app/answer-suggestion';
import { answerSuggestion } from '@/lib/app/answer-suggestion';
import { finishCallBack } from '@/lib/app/finish-call-back';
import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { DismissReason } from '@/lib/domain/dismissals';
import type { Channel } from '@/lib/domain/fact';
import { channel as channels } from '@/lib/domain/fact';
import { findBehind } from '@/lib/domain/fact-behind';
import { mailtoOf } from '@/lib/domain/mail-draft';
import type { Offer } from '@/lib/domain/offer';
import { offerOf } from '@/lib/domain/offer';
import type { PlayId } from '@/lib/domain/plays/list';
import type { RankedPlay } from '@/lib/domain/standing';
import { useActs } from './acts';
import { AnswerDue } from './answer-due';
import { AnswerMenus } from './answer-menus';
import { copyText } from './copy-text';
import { draftWords } from './draft-words';
import { groundWords } from './ground-words';
import { Icon } from './icon';
import { LogTouchForm } from './log-touch-form';
import { playWords } from './play-words';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

interface ActsProps extends SuggestionProps {
  play: RankedPlay;
  onChoose(play: PlayId): void;
}

/** Where the rep is with it: not begun, words opened or copied, telling how it went. */
type Way = 'offered' | 'begun' | 'telling';

/** What can be done about a suggestion: one button, later, dismiss; and the runners-up. */
export function SuggestionActs(props: ActsProps) {
  const { contact, now, facts, tasks } = props;
  const callBack = tasks.find(({ id, callBack }) => callBack && id === props.play.evidence);
  // A call that was to be made is not ticked off: it is made, and told of.
  const play = callBack ? { ...props.play, step: 'logCall' as const } : props.play;
  const words = useWords();
  const { t, tz } = words;
  const acts = useActs();
  const [way, setWay] = useState<Way>('offered');
  const answer = (said: Answer) =>
    void acts.run((moment) =>
      answerSuggestion(
        contact.id,
        { play: play.play, evidence: play.evidence ?? '*' },
        said,
        moment,
      ),
    );
  const offer = offerFor(play, props);
  const isPromise = play.step === 'keepPromise';
  const done = (touch?: Touch) =>
    answer(isPromise ? { action: 'kept' } : { action: 'done', ...(touch ? { touch } : {}) });
  const ground = groundWords(play, now, words);
  const touch: Touch = { channel: channelOf(offer) };
  const dismiss = (reason: DismissReason) => {
    if (callBack && reason === 'alreadyDone') return setWay('telling');
    if (reason === 'factWrong') {
      const behind = findBehind(play, facts, dateOfDay(dayOfInstant(Date.parse(now), tz)));
      if (behind) props.onOpen(behind);
      return;
    }
    answer(answerOf(reason, play, touch));
  };
  if (way === 'telling') {
    return (
      <LogTouchForm
        channel={touch.channel}
        who={contactTitle(contact)}
        isAsked={callBack !== undefined}
        onSave={(said) =>
          callBack
            ? void acts.run((moment) => finishCallBack(callBack.id, said, moment))
            : done(said)
        }
        onCancel={() => setWay('offered')}
        number={offer.does === 'call' ? offer.number : null}
      />
    );
  }
  return (
    <>
      {ground && way === 'offered' && <p className="ground">{ground}</p>}
      {way === 'offered' && <AnswerDue {...props} />}
      {way === 'begun' && <p className="ground">{t('step.begun')}</p>}
      {way === 'offered' && play.confidence === 'low' && play.step !== 'decide' && (
        <p className="ground">{t('step.unsure')}</p>
      )}
      <div className="acts">
        {way === 'begun' ? (
          <>
            <button type="button" className="btn primary" onClick={() => done(touch)}>
              {t(isPromise ? 'step.do.kept' : 'step.do.sent')}
            </button>
            <button type="button" className="btn" onClick={() => setWay('offered')}>
              {t('step.do.notYet')}
            </button>
          </>
        ) : (
          <>
            <OneButton {...props} play={play} offer={offer} onWay={setWay} onKept={() => done()} />
            <AnswerMenus
              who={contactTitle(contact)}
              play={play}
              now={now}
              onLater={(said) => answer({ action: 'snoozed', ...said })}
              onDismiss={dismiss}
            />
          </>
        )}
      </div>
      <Others {...props} />
    </>
  );
}

/** The one button; where it is unsure whether to act at all, two equal ones: a question. */
function OneButton(props: ActsProps & { offer: Offer; onWay(way: Way): void; onKept(): void }) {
  const { t } = useWords();
  const acts = useActs();
  const { play, offer, onWay, onKept } = props;
  const isDecision = play.step === 'decide';
  const isQuestion = isDecision || play.confidence === 'low';
  const look = isQuestion ? 'btn line' : 'btn primary';
  const other = isQuestion && (
    <button type="button" className="btn line" onClick={onKept}>
      {t(isDecision ? 'step.do.letRest' : 'step.do.inTouch')}
    </button>
  );
  if (offer.does === 'mail') {
    return (
      <>
        <a
          className={look}
          href={mailtoOf({ to: offer.to, ...draftWords(play, props, t) })}
          target="_blank"
          rel="noreferrer noopener"
          onClick={() => onWay('begun')}
        >
          {t(play.step === 'reply' ? 'step.do.replyDraft' : 'step.do.draft')}
        </a>
        {other}
      </>
    );
  }
  if (offer.does === 'chat') {
    const copy = async () => {
      if (await copyText(draftWords(play, props, t).body)) onWay('begun');
      else acts.say((say) => say('details.notCopied'));
    };
    return (
      <>
        <button type="button" className={look} onClick={() => void copy()}>
          {t('step.do.copy', { channel: t(`channel.${channelOf(offer)}`) })}
        </button>
        {other}
      </>
    );
  }
  const act = {
    call: () => onWay('telling'),
    logMeeting: () => onWay('telling'),
    keepPromise: onKept,
  }[offer.does];
  return (
    <>
      <button type="button" className={look} onClick={act}>
        {t(`step.do.${offer.does}`)}
      </button>
      {other}
    </>
  );
}

/** The two runners-up: each can be taken first. */
function Others({ play, onChoose, ...about }: ActsProps) {
  const words = useWords();
  const { t } = words;
  const others = about.standing.ranked.filter((each) => each.play !== play.play).slice(0, 2);
  if (others.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <Icon name="chevron" />
        {t('step.others', { count: others.length })}
      </summary>
      <ul className="others">
        {others.map((other) => (
          <li key={other.play}>
            <p>{playWords(other, about, words)}</p>
            <button type="button" className="btn link" onClick={() => onChoose(other.play)}>
              {t('step.takeFirst')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function offerFor(play: RankedPlay, { contact, standing }: SuggestionProps): Offer {
  const asked = play.facts['channel'];
  return offerOf(play.step, {
    email: valueOfContact(contact, 'email'),
    phone: valueOfContact(contact, 'phone'),
    reachable: standing.reachable,
    answerOn: typeof asked === 'string' ? asked : null,
  });
}

/** The channel on which the word of ours goes. */
function channelOf(offer: Offer): Channel {
  if (offer.does === 'call') return 'call';
  if (offer.does === 'logMeeting') return 'meeting';
  const named = offer.does === 'chat' ? offer.channel : 'email';
  return channels.options.find((each) => each === named) ?? 'email';
}

/** What is recorded for a reason to put a suggestion away. */
function answerOf(
  reason: Exclude<DismissReason, 'factWrong'>,
  play: RankedPlay,
  touch: Touch,
): Answer {
  switch (reason) {
    case 'alreadyDone':
      if (play.step === 'keepPromise') return { action: 'kept' };
      return play.step === 'decide' ? { action: 'done' } : { action: 'done', touch };
    case 'noLongerWanted':
      return { action: 'dropped' };
    case 'noAnswerNeeded':
      return { action: 'dismissed', reason: 'notWanted' };
    default:
      return { action: 'dismissed', reason };
  }
}
