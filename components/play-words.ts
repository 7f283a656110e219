import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { HeldPlay, PlayFacts, PrimaryPlay, RankedPlay } from '@/lib/domain/standing';
import { agoWords, round } from './reason-words';
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

/** Puts a play into words from its own facts and from the fact it answers. */
export function playWords(play: PrimaryPlay | RankedPlay, about: About, words: Words): PlayWords {
  const { t, day } = words;
  const who = contactTitle(about.contact);
  const number = (name: string) => numberOf(play.facts, name);
  const before = (days: number) => day(dayBefore(about.now, days, words.tz));
  switch (play.play) {
    case 'reply':
      return replyWords(play, about, words);
    case 'firstTouch':
      return {
        fact: t('play.firstTouch.fact', { who, ago: agoWords(number('capturedDaysAgo'), words) }),
      };
    case 'followUp': {
      const date = before(number('daysSince'));
      return { fact: t('play.followUp.fact', { who, count: number('unanswered'), date }) };
    }
    case 'reconnect': {
      const usual = play.facts['usualGapDays'];
      const ground =
        typeof usual === 'number'
          ? t('play.reconnect.usual', { days: round(usual) })
          : t('play.reconnect.target', { days: round(number('targetGapDays')) });
      return { fact: t('play.reconnect.fact', { who, days: number('silentDays') }), ground };
    }
    case 'decide':
      return { fact: decideWords(play.facts, who, words) };
    case 'wait':
      return waitWords('reviewAt' in play ? play.reviewAt : null, words);
    case 'respect':
      return { fact: t('play.respect.fact', { who }), ground: t('play.respect.ground') };
  }
}

function replyWords(
  play: PrimaryPlay | RankedPlay,
  about: About,
  { t, day, tz }: Words,
): PlayWords {
  const who = contactTitle(about.contact);
  const answered = about.facts.find((fact) => fact.id === play.evidence);
  const subject = answered?.kind === 'interaction' ? answered.subject : null;
  const date = day(answered?.at ?? dayBefore(about.now, numberOf(play.facts, 'daysAgo'), tz));
  return {
    fact: subject
      ? t('play.reply.factAbout', { who, date, subject })
      : t('play.reply.fact', { who, date }),
  };
}

function decideWords(facts: PlayFacts, who: string, { t }: Words): string {
  if (facts['why'] === 'unanswered')
    return t('play.decide.unanswered', { who, count: numberOf(facts, 'unanswered') });
  if (facts['why'] === 'thin')
    return t('play.decide.thin', { who, days: numberOf(facts, 'silentDays') });
  return t('play.decide.idle', { who, days: numberOf(facts, 'idleDays') });
}

function waitWords(reviewAt: string | null | undefined, { t, day }: Words): PlayWords {
  if (!reviewAt) return { fact: t('play.wait.factOpen') };
  return { fact: t('play.wait.fact', { date: day(reviewAt) }), ground: t('play.wait.ground') };
}

/** Why a play is held back, in a sentence. */
export function heldWords(held: HeldPlay, { t, day }: Words): string {
  const reason = t(`next.heldBy.${held.by}`, { date: held.until ? day(held.until) : '' });
  return t('next.held', { play: t(`play.${held.play}.name`).toLowerCase(), reason });
}

const numberOf = (facts: PlayFacts, name: string): number => {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
};

const dayBefore = (now: string, days: number, tz: string) =>
  dateOfDay(dayOfInstant(Date.parse(now), tz) - days);
