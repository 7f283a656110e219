import type { Fact, Feedback, Interaction, Purchase } from '@/lib/domain/fact';
import { languageTag } from '@/lib/i18n/language';
import type { IconName } from './icon';
import type { Words } from './words';

/** A fact in a line: its sign, what happened, and the words that were said, if any. */
export interface FactWords {
  icon: IconName;
  what: string;
  words?: string | null;
}

/** One way of telling a fact, and no fact without one. */
const TELL: {
  [K in Fact['kind']]: (fact: Extract<Fact, { kind: K }>, words: Words, who: string) => FactWords;
} = {
  interaction: interactionWords,
  purchase: (fact, words) => ({ icon: 'bag', what: purchaseWords(fact, words) }),
  feedback: (fact, words) => ({
    icon: 'star',
    what: feedbackWords(fact, words),
    words: fact.words,
  }),
  consent: ({ state, channel }, { t }) => ({
    icon: state === 'in' ? 'check' : 'hand',
    what: t(state === 'in' ? 'fact.consentIn' : 'fact.consentOut', {
      channel: t(`channel.${channel}`),
    }),
  }),
  stageOverride: ({ stage, reason }, { t }) => ({
    icon: 'pencil',
    what: stage ? t('fact.stage', { stage: t(`stage.${stage}`) }) : t('fact.stageNone'),
    words: reason,
  }),
  referral: ({ name }, { t }) => ({
    icon: 'meeting',
    what: name ? t('fact.referral', { name }) : t('fact.referralUnnamed'),
  }),
  playEvent: ({ play, action, until }, { t, day }) => ({
    icon: 'clock',
    what: t(`timeline.${action}`, {
      play: t(`play.${play}.name`),
      date: until ? day(until) : '',
    }),
  }),
};

/** Puts a fact into words. */
export function factWords(fact: Fact, who: string, words: Words): FactWords {
  const tell = TELL[fact.kind] as (fact: Fact, words: Words, who: string) => FactWords;
  return tell(fact, words, who);
}

const CHAT_KEYS = { in: 'fact.chatIn', out: 'fact.chatOut', both: 'fact.chatBoth' } as const;

function interactionWords(fact: Interaction, { t }: Words, who: string): FactWords {
  const { channel, dir, result, minutes } = fact;
  const said = fact.words ?? fact.subject;
  const lasted = (what: string) =>
    minutes === undefined ? what : t('fact.minutes', { what, count: minutes });
  if (channel === 'call') {
    const key = result && result !== 'reached' ? result : (dir ?? 'both');
    return { icon: 'call', what: lasted(t(`fact.call.${key}`, { who })), words: said };
  }
  if (channel === 'meeting')
    return { icon: 'meeting', what: lasted(t('fact.meeting', { who })), words: said };
  if (channel !== 'email') {
    const what = t(CHAT_KEYS[dir ?? 'both'], { who, channel: t(`channel.${channel}`) });
    return { icon: 'chat', what: lasted(what), words: said };
  }
  if (dir === null) return { icon: 'mailIn', what: t('timeline.mailUnknown'), words: said };
  const isOut = dir === 'out';
  const what = t(isOut ? 'timeline.mailOut' : 'timeline.mailIn', { who });
  return { icon: isOut ? 'mailOut' : 'mailIn', what, words: said };
}

function purchaseWords(fact: Purchase, words: Words): string {
  const { t, day } = words;
  const { product, refundedAt, refunds = [] } = fact;
  const amount = amountWords(fact, words);
  const bought = product
    ? t('fact.purchaseOf', { product, amount })
    : t('fact.purchase', { amount });
  const what = refunds.reduce((said, part) => {
    const back = amountWords({ ...fact, amount: part.amount }, words);
    return t('fact.refundedPart', { what: said, amount: back, date: day(part.at) });
  }, bought);
  return refundedAt ? t('fact.refunded', { what, date: day(refundedAt) }) : what;
}

function feedbackWords({ sort, csat, nps }: Feedback, { t }: Words): string {
  const parts = [
    t(`fact.sort.${sort ?? 'none'}`),
    csat === null ? '' : t('fact.csat', { score: csat }),
    nps === null ? '' : t('fact.nps', { score: nps }),
  ];
  return parts.filter((part) => part !== '').join(t('list.comma'));
}

/** An amount as the rep reads it: `€1,200.00`. */
export function amountWords(
  { amount, currency }: Pick<Purchase, 'amount' | 'currency'>,
  { language }: Words,
): string {
  const format = { style: 'currency', currency } as const;
  return new Intl.NumberFormat(languageTag(language), format).format(amount);
}
