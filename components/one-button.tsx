import type { Channel } from '@/lib/domain/fact';
import { channel as channels } from '@/lib/domain/fact';
import { mailtoOf } from '@/lib/domain/mail-draft';
import type { Offer, Word } from '@/lib/domain/offer';
import type { Step } from '@/lib/domain/plays/play';
import type { RankedPlay } from '@/lib/domain/standing';
import { useActs } from './acts';
import { copyText } from './copy-text';
import { draftWords } from './draft-words';
import type { SuggestionProps } from './suggestion-props';
import { useWords } from './words';

/** Where the rep is with it: not begun, words opened or copied, telling how it went or what was bought. */
export type Way = 'offered' | 'begun' | 'telling' | 'buying';

interface ButtonProps extends SuggestionProps {
  play: RankedPlay;
  onWay(way: Way): void;
  onKept(): void;
}

/** The one button; where it is unsure whether to act at all, two equal ones: a question. */
export function OneButton({ offer, ...props }: ButtonProps & { offer: Offer }) {
  const { t } = useWords();
  const { play, onWay, onKept } = props;
  if (offer.does === 'recordPurchase') {
    return (
      <>
        <button type="button" className="btn line" onClick={() => onWay('buying')}>
          {t('step.do.recordPurchase')}
        </button>
        <WordButton {...props} word={offer.orElse} look="btn line" />
      </>
    );
  }
  const isDecision = play.step === 'decide';
  const isQuestion = isDecision || play.confidence === 'low';
  return (
    <>
      <WordButton {...props} word={offer} look={isQuestion ? 'btn line' : 'btn primary'} />
      {isQuestion && (
        <button type="button" className="btn line" onClick={onKept}>
          {t(isDecision ? 'step.do.letRest' : 'step.do.inTouch')}
        </button>
      )}
    </>
  );
}

/** The button that ends in a word from us: a draft, words to copy, a call or a meeting to tell of. */
function WordButton({ word, look, ...props }: ButtonProps & { word: Word; look: string }) {
  const { t } = useWords();
  const acts = useActs();
  const { play, onWay, onKept } = props;
  if (word.does === 'mail') {
    return (
      <a
        className={look}
        href={mailtoOf({ to: word.to, ...draftWords(play, props, t) })}
        target="_blank"
        rel="noreferrer noopener"
        onClick={() => onWay('begun')}
      >
        {t(DRAFT_WORDS[play.step] ?? 'step.do.draft')}
      </a>
    );
  }
  if (word.does === 'chat') {
    const copy = async () => {
      if (await copyText(draftWords(play, props, t).body)) onWay('begun');
      else acts.say((say) => say('details.notCopied'));
    };
    return (
      <button type="button" className={look} onClick={() => void copy()}>
        {t('step.do.copy', { channel: t(`channel.${channelOf(word)}`) })}
      </button>
    );
  }
  const act = {
    call: () => onWay('telling'),
    logMeeting: () => onWay('telling'),
    keepPromise: onKept,
  }[word.does];
  return (
    <button type="button" className={look} onClick={act}>
      {t(`step.do.${word.does}`)}
    </button>
  );
}

/** What a draft is called where it is more than one. */
const DRAFT_WORDS: { readonly [step in Step]?: 'step.do.replyDraft' | 'step.do.askFeedback' } = {
  reply: 'step.do.replyDraft',
  askFeedback: 'step.do.askFeedback',
};

/** The channel on which the word of ours goes. */
export function channelOf(word: Word): Channel {
  if (word.does === 'call') return 'call';
  if (word.does === 'logMeeting') return 'meeting';
  const named = word.does === 'chat' ? word.channel : 'email';
  return channels.options.find((each) => each === named) ?? 'email';
}
