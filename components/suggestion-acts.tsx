import { useState } from 'react';
import type { Answer, Touch } from '@/lib/app/answer-suggestion';
import { answerSuggestion } from '@/lib/app/answer-suggestion';
import { finishCallBack } from '@/lib/app/finish-call-back';
import { snoozeContact } from '@/lib/app/snooze-contact';
import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { DismissReason } from '@/lib/domain/dismissals';
import { findBehind } from '@/lib/domain/fact-behind';
import type { Moment } from '@/lib/domain/moment';
import type { Offer } from '@/lib/domain/offer';
import { offerOf } from '@/lib/domain/offer';
import type { PlayId } from '@/lib/domain/plays/list';
import type { RankedPlay } from '@/lib/domain/standing';
import { useActs } from './acts';
import { AnswerDue } from './answer-due';
import { AnswerMenus } from './answer-menus';
import { FollowUpField, followUpOf } from './follow-up-field';
import { groundWords } from './ground-words';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { LogTouchForm } from './log-touch-form';
import type { Way } from './one-button';
import { channelOf, OneButton } from './one-button';
import { playWords } from './play-words';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

interface ActsProps extends SuggestionProps {
  play: RankedPlay;
  onChoose(play: PlayId): void;
}

const PURCHASE = laterPart(async () => (await import('./add/purchase-form')).PurchaseForm);

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
  const [followUpOn, setFollowUpOn] = useState('');
  const who = contactTitle(contact);
  const said = (given: Answer, moment: Moment) =>
    answerSuggestion(
      contact.id,
      { play: play.play, evidence: play.evidence ?? '*' },
      given,
      moment,
    );
  const answer = (given: Answer) => void acts.run((moment) => said(given, moment));
  const offer = offerFor(play, props);
  const word = offer.does === 'recordPurchase' ? offer.orElse : offer;
  const isPromise = play.step === 'keepPromise';
  const done = (touch?: Touch) =>
    answer(isPromise ? { action: 'kept' } : { action: 'done', ...(touch ? { touch } : {}) });
  const ground = groundWords(play, now, words);
  const touch: Touch = { channel: channelOf(word) };
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
        who={who}
        isAsked={callBack !== undefined}
        onSave={(told) =>
          callBack
            ? void acts.run((moment) => finishCallBack(callBack.id, told, moment))
            : done(told)
        }
        onCancel={() => setWay('offered')}
        number={word.does === 'call' ? word.number : null}
      />
    );
  }
  if (way === 'buying') {
    return (
      <Later
        part={PURCHASE}
        props={{
          contact,
          facts,
          onClose: () => setWay('offered'),
          onRecord: (bought, moment) => said({ action: 'done', bought }, moment),
        }}
      />
    );
  }
  return (
    <>
      {ground && way === 'offered' && <p className="ground">{ground}</p>}
      {way === 'offered' && <AnswerDue {...props} />}
      {way === 'begun' && <p className="ground">{t('step.begun')}</p>}
      {way === 'begun' && !isPromise && (
        <div className="step-form">
          <FollowUpField on={followUpOn} onChange={setFollowUpOn} />
        </div>
      )}
      {way === 'offered' && play.confidence === 'low' && play.step !== 'decide' && (
        <p className="ground">{t('step.unsure')}</p>
      )}
      <div className="acts">
        {way === 'begun' ? (
          <>
            <button
              type="button"
              className="btn primary"
              onClick={() => done({ ...touch, ...followUpOf(followUpOn, who, t) })}
            >
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
              who={who}
              play={play}
              now={now}
              onLater={(until) => answer({ action: 'snoozed', ...until })}
              onLeaveAlone={(until) =>
                void acts.run((moment) => snoozeContact(contact.id, until, moment))
              }
              onDismiss={dismiss}
            />
          </>
        )}
      </div>
      <Others {...props} />
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
