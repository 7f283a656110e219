import type { VariantId } from '@/lib/domain/plays/list';
import type { PlayFacts } from '@/lib/domain/plays/play';
import { languageTag } from '@/lib/i18n/language';
import { round } from './ago-words';
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

/**
 * The ground that care, tier or facts give a suggestion, in a sentence of its own.
 * @param before the date so many days ago, in words
 */
export function groundWords(
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
