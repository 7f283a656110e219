import type { VariantId } from '@/lib/domain/plays/list';
import type { PlayFacts } from '@/lib/domain/plays/play';
import type { PrimaryPlay, RankedPlay } from '@/lib/domain/standing';
import { languageTag } from '@/lib/i18n/language';
import { round } from './ago-words';
import { dayBefore, numberOf } from './play-words';
import type { Words } from './words';

/** Numbers that are told otherwise than as they are. */
type Blanks = (facts: PlayFacts, words: Words, before: (days: number) => string) => object;

const BLANKS: { readonly [id in VariantId]?: Blanks } = {
  fewerOrders: ({ days, gap }) => ({ days, gap: round(Number(gap)) }),
  settled: ({ complainedDaysAgo, answeredDaysAgo }, _, before) => ({
    date: before(Number(complainedDaysAgo)),
    answered: before(Number(answeredDaysAgo)),
  }),
  worth: ({ amount, currency }, { language }) => ({
    amount: money(Number(amount), currency, languageTag(language)),
  }),
};

/** Why a suggestion is made now and in this way, in a sentence or two below its fact. */
export function groundWords(
  play: PrimaryPlay | RankedPlay,
  now: string,
  words: Words,
): string | undefined {
  const before = (days: number) => words.day(dayBefore(now, days, words.tz));
  const variant = 'variant' in play ? play.variant : null;
  const grounds = [
    ownGround(play, words, before),
    variant && variantGround(variant, words, before),
  ].filter(Boolean);
  return grounds.length === 0 ? undefined : grounds.join(words.language === 'en' ? ' ' : '');
}

/** What the play itself goes by. */
function ownGround(
  { play, facts, ...rest }: PrimaryPlay | RankedPlay,
  { t }: Words,
  before: (days: number) => string,
): string | undefined {
  const number = (name: string) => numberOf(facts, name);
  switch (play) {
    case 'reconnect':
      return typeof facts['usualGapDays'] === 'number'
        ? t('ground.own.usual', { days: round(number('usualGapDays')) })
        : t('ground.own.target', { days: round(number('targetGapDays')) });
    case 'winBack':
      if (number('tries') > 0) return t('ground.own.tried');
      if (typeof facts['sincePurchaseDays'] !== 'number') return undefined;
      return t('ground.own.bought', { date: before(number('sincePurchaseDays')) });
    case 'upsell':
      return t('ground.own.order', { gap: round(number('repurchaseGapDays')) });
    case 'wait':
      return 'reviewAt' in rest && rest.reviewAt ? t('ground.own.wait') : undefined;
    case 'respect':
      return t('ground.own.respect');
    default:
      return undefined;
  }
}

/** What care, tier or facts add, in a sentence of its own. */
export function variantGround(
  { id, facts }: { id: VariantId; facts: PlayFacts },
  words: Words,
  before: (days: number) => string,
): string {
  return words.t(`ground.${id}`, BLANKS[id]?.(facts, words, before) ?? facts);
}

/** An amount; with its currency when that is known and is one. */
function money(amount: number, currency: unknown, tag: string): string {
  const isCode = typeof currency === 'string' && /^[a-z]{3}$/i.test(currency);
  return amount.toLocaleString(tag, isCode ? { style: 'currency', currency } : {});
}
