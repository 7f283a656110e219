import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { PlayFacts } from '@/lib/domain/plays/play';
import type { HeldPlay, PrimaryPlay, RankedPlay } from '@/lib/domain/standing';
import { agoWords, round } from './ago-words';
import { groundWords } from './ground-words';
import type { Words } from './words';

/** The fact of a suggestion in a sentence, and the ground below it. No score is ever shown. */
export interface PlayWords {
  fact: string;
  ground?: string;
}

interface About {
  contact: Contact;
  facts: readonly Fact[];
  now: string;
}

/** What the words of one play are made of. */
interface Telling extends Words {
  who: string;
  play: PrimaryPlay | RankedPlay;
  about: About;
  number(name: string): number;
  /** The date so many days ago. */
  before(days: number): string;
}

/** Puts a play into words from its own facts and from the fact it answers. */
export function playWords(play: PrimaryPlay | RankedPlay, about: About, words: Words): PlayWords {
  const before = (days: number) => words.day(dayBefore(about.now, days, words.tz));
  const told = TELL[play.play]({
    ...words,
    who: contactTitle(about.contact),
    play,
    about,
    number: (name) => numberOf(play.facts, name),
    before,
  });
  const variant = 'variant' in play ? play.variant : null;
  if (!variant) return told;
  const grounds = [told.ground, groundWords(variant, words, before)].filter(Boolean);
  return { ...told, ground: grounds.join(words.language === 'en' ? ' ' : '') };
}

/** One way of telling a play, and no play without one. */
const TELL: Record<PrimaryPlay['play'], (telling: Telling) => PlayWords> = {
  resolve: ({ t, who, play, number, before }) => {
    const key = play.facts['kind'] === 'refund' ? 'play.resolve.refund' : 'play.resolve.feedback';
    return { fact: t(key, { who, date: before(number('daysAgo')) }) };
  },
  reply: replyWords,
  promise: ({ t, who, number, before }) => {
    const dueInDays = number('dueInDays');
    const key = dueInDays < 0 ? 'play.promise.overdue' : 'play.promise.due';
    return { fact: t(key, { who, date: before(-dueInDays) }) };
  },
  welcome: ({ t, who, number, before }) => ({
    fact: t('play.welcome.fact', { who, date: before(number('purchaseDaysAgo')) }),
  }),
  reconnect: ({ t, who, play, number }) => {
    const usual = play.facts['usualGapDays'];
    const ground =
      typeof usual === 'number'
        ? t('play.reconnect.usual', { days: round(usual) })
        : t('play.reconnect.target', { days: round(number('targetGapDays')) });
    return { fact: t('play.reconnect.fact', { who, days: number('silentDays') }), ground };
  },
  firstTouch: ({ who, number, ...words }) => ({
    fact: words.t('play.firstTouch.fact', {
      who,
      ago: agoWords(number('capturedDaysAgo'), words),
    }),
  }),
  followUp: ({ t, who, number, before }) => {
    const date = before(number('daysSince'));
    return { fact: t('play.followUp.fact', { who, count: number('unanswered'), date }) };
  },
  winBack: winBackWords,
  upsell: ({ t, who, number }) => ({
    fact: t('play.upsell.fact', { who, days: number('sincePurchaseDays') }),
    ground: t('play.upsell.ground', { gap: round(number('repurchaseGapDays')) }),
  }),
  askReferral: ({ t, who, number, before }) => ({
    fact: t('play.askReferral.fact', { who, date: before(number('praiseDaysAgo')) }),
  }),
  askFeedback: ({ t, who, play, number, before }) => ({
    fact:
      play.facts['kind'] === 'checkBack'
        ? t('play.askFeedback.checkBack', { who, date: before(number('answeredDaysAgo')) })
        : t('play.askFeedback.purchase', { who, date: before(number('purchaseDaysAgo')) }),
  }),
  greet: ({ t, who, number, before }) => {
    const inDays = number('inDays');
    const key = inDays === 0 ? 'play.greet.today' : 'play.greet.soon';
    return { fact: t(key, { who, date: before(-inDays) }) };
  },
  thankReferral: ({ t, who, play, number, before }) => {
    const { name } = play.facts;
    const key = name ? 'play.thankReferral.named' : 'play.thankReferral.fact';
    return { fact: t(key, { who, name, date: before(number('referredDaysAgo')) }) };
  },
  decide: (telling) => ({ fact: decideWords(telling) }),
  wait: ({ t, day, play }) => {
    const reviewAt = 'reviewAt' in play ? play.reviewAt : null;
    if (!reviewAt) return { fact: t('play.wait.factOpen') };
    return { fact: t('play.wait.fact', { date: day(reviewAt) }), ground: t('play.wait.ground') };
  },
  respect: ({ t, who }) => ({
    fact: t('play.respect.fact', { who }),
    ground: t('play.respect.ground'),
  }),
};

function replyWords({ t, day, who, play, about, number, before }: Telling): PlayWords {
  const answered = about.facts.find((fact) => fact.id === play.evidence);
  const subject = answered?.kind === 'interaction' ? answered.subject : null;
  const date = answered ? day(answered.at) : before(number('daysAgo'));
  return {
    fact: subject
      ? t('play.reply.factAbout', { who, date, subject })
      : t('play.reply.fact', { who, date }),
  };
}

function winBackWords({ t, who, play, number, before }: Telling): PlayWords {
  const fact = t('play.winBack.fact', { who, days: number('silentDays') });
  if (number('tries') > 0) return { fact, ground: t('play.winBack.tried') };
  if (typeof play.facts['sincePurchaseDays'] !== 'number') return { fact };
  return { fact, ground: t('play.winBack.bought', { date: before(number('sincePurchaseDays')) }) };
}

function decideWords({ t, who, play, number }: Telling): string {
  switch (play.facts['why']) {
    case 'unanswered':
      return t('play.decide.unanswered', { who, count: number('unanswered') });
    case 'winBacks':
      return t('play.decide.winBacks', { who, count: number('winBacks') });
    case 'thin':
      return play.facts['silentDays'] === null
        ? t('play.decide.untouched', { who })
        : t('play.decide.thin', { who, days: number('silentDays') });
    default:
      return t('play.decide.idle', { who, days: number('idleDays') });
  }
}

/** Why a play is held back, in a sentence. */
export function heldWords(held: HeldPlay, { t, day }: Words): string {
  const isForGood = held.by === 'coolDown' && !held.until;
  const reason = isForGood
    ? t('next.heldForGood')
    : t(`next.heldBy.${held.by}`, { date: held.until ? day(held.until) : '' });
  return t('next.held', { play: t(`play.${held.play}.name`).toLowerCase(), reason });
}

const numberOf = (facts: PlayFacts, name: string): number => {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
};

const dayBefore = (now: string, days: number, tz: string) =>
  dateOfDay(dayOfInstant(Date.parse(now), tz) - days);
