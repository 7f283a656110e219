import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { PlayFacts } from '@/lib/domain/plays/play';
import type { PrimaryPlay, RankedPlay, Standing } from '@/lib/domain/standing';
import type { Task } from '@/lib/domain/task';
import { agoWords } from './ago-words';
import type { Words } from './words';

/** Whom a suggestion is about, with everything its words may be made of. */
export interface About {
  contact: Contact;
  facts: readonly Fact[];
  tasks: readonly Task[];
  standing: Standing;
  now: string;
}

type Told = Omit<About, 'standing'>;

/** What the words of one play are made of. */
interface Telling extends Words {
  who: string;
  play: PrimaryPlay | RankedPlay;
  about: Told;
  number(name: string): number;
  /** The date so many days ago. */
  before(days: number): string;
}

/** The fact of a suggestion in a sentence, made from its own numbers. No score is ever shown. */
export function playWords(play: PrimaryPlay | RankedPlay, about: Told, words: Words): string {
  return TELL[play.play]({
    ...words,
    who: contactTitle(about.contact),
    play,
    about,
    number: (name) => numberOf(play.facts, name),
    before: (days) => words.day(dayBefore(about.now, days, words.tz)),
  });
}

/** One way of telling a play, and no play without one. */
const TELL: Record<PrimaryPlay['play'], (telling: Telling) => string> = {
  resolve: ({ t, who, play, number, before }) => {
    const key = play.facts['kind'] === 'refund' ? 'play.resolve.refund' : 'play.resolve.feedback';
    return t(key, { who, date: before(number('daysAgo')) });
  },
  reply: replyWords,
  promise: promiseWords,
  welcome: ({ t, who, number, before }) =>
    t('play.welcome.fact', { who, date: before(number('purchaseDaysAgo')) }),
  reconnect: ({ t, who, number }) => t('play.reconnect.fact', { who, days: number('silentDays') }),
  firstTouch: ({ who, number, ...words }) =>
    words.t('play.firstTouch.fact', { who, ago: agoWords(number('capturedDaysAgo'), words) }),
  followUp: ({ t, who, number, before }) => {
    const date = before(number('daysSince'));
    return t('play.followUp.fact', { who, count: number('unanswered'), date });
  },
  winBack: ({ t, who, number }) => t('play.winBack.fact', { who, days: number('silentDays') }),
  upsell: ({ t, who, number }) => t('play.upsell.fact', { who, days: number('sincePurchaseDays') }),
  askReferral: ({ t, who, number, before }) =>
    t('play.askReferral.fact', { who, date: before(number('praiseDaysAgo')) }),
  askFeedback: ({ t, who, play, number, before }) =>
    play.facts['kind'] === 'checkBack'
      ? t('play.askFeedback.checkBack', { who, date: before(number('answeredDaysAgo')) })
      : t('play.askFeedback.purchase', { who, date: before(number('purchaseDaysAgo')) }),
  greet: ({ t, who, number, before }) => {
    const inDays = number('inDays');
    const key = inDays === 0 ? 'play.greet.today' : 'play.greet.soon';
    return t(key, { who, date: before(-inDays) });
  },
  thankReferral: ({ t, who, play, number, before }) => {
    const { name } = play.facts;
    const key = name ? 'play.thankReferral.named' : 'play.thankReferral.fact';
    return t(key, { who, name, date: before(number('referredDaysAgo')) });
  },
  decide: decideWords,
  wait: ({ t, day, play }) => {
    const reviewAt = 'reviewAt' in play ? play.reviewAt : null;
    return reviewAt ? t('play.wait.fact', { date: day(reviewAt) }) : t('play.wait.factOpen');
  },
  respect: ({ t, who }) => t('play.respect.fact', { who }),
};

function replyWords({ t, day, who, play, about, number, before }: Telling): string {
  const answered = about.facts.find((fact) => fact.id === play.evidence);
  const subject = answered?.kind === 'interaction' ? answered.subject : null;
  const date = answered ? day(answered.at) : before(number('daysAgo'));
  return subject
    ? t('play.reply.factAbout', { who, date, subject })
    : t('play.reply.fact', { who, date });
}

function promiseWords({ t, who, play, about, number, before }: Telling): string {
  const task = about.tasks.find(({ id }) => id === play.evidence);
  const date = before(-number('dueInDays'));
  if (!task) return t('play.promise.due', { who, date });
  const { text, promised } = task;
  return t(promised ? 'play.promise.promised' : 'play.promise.task', { who, date, text });
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

/** When something with a day of its own is due, and how pressing that makes it. */
export function dueWords(
  { play, facts }: RankedPlay,
  { t }: Words,
): { words: string; level: 'late' | 'soon' | '' } | undefined {
  if (play !== 'promise') return undefined;
  const days = numberOf(facts, 'dueInDays');
  if (days < 0) return { words: t('next.late', { count: -days }), level: 'late' };
  if (days === 0) return { words: t('next.dueToday'), level: 'soon' };
  return { words: t('next.dueIn', { count: days }), level: 'soon' };
}

export const numberOf = (facts: PlayFacts, name: string): number => {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
};

export const dayBefore = (now: string, days: number, tz: string) =>
  dateOfDay(dayOfInstant(Date.parse(now), tz) - days);
