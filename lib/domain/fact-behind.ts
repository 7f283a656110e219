import type { Fact } from './fact';
import { unreplaced } from './fact';
import type { RankedPlay } from './standing';

/** What a suggestion rests on, so that it can be opened when it is wrong. */
export type Behind =
  | { readonly table: 'facts' | 'tasks'; readonly id: string }
  | { readonly table: 'contacts'; readonly field: 'birthday' | 'capturedAt' };

/**
 * Finds what a suggestion rests on: the message, complaint or promise that it answers, else the last
 * word or purchase from which its days are counted.
 * @param facts all facts of the contact
 * @param today the last local date that counts, `YYYY-MM-DD`, compared as text
 */
export function findBehind(
  { play, evidence, facts: numbers }: Pick<RankedPlay, 'play' | 'evidence' | 'facts'>,
  facts: readonly Fact[],
  today: string,
): Behind | undefined {
  const latest = (isIt: (fact: Fact) => boolean): Behind | undefined => {
    const found = unreplaced(facts)
      .filter((fact) => isIt(fact) && fact.at.slice(0, 10) <= today)
      .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    return found && { table: 'facts', id: found.id };
  };
  switch (play) {
    case 'reply':
    case 'resolve':
    case 'thankReferral':
      return evidence === null ? undefined : { table: 'facts', id: evidence };
    case 'promise':
      return evidence === null ? undefined : { table: 'tasks', id: evidence };
    case 'greet':
      return { table: 'contacts', field: 'birthday' };
    case 'firstTouch':
      return { table: 'contacts', field: 'capturedAt' };
    case 'followUp':
      return latest((fact) => isWord(fact) && fact.dir === 'out');
    case 'welcome':
    case 'upsell':
      return latest(isPurchase);
    case 'askReferral':
      return latest(isFeedback);
    case 'askFeedback':
      return latest(numbers['kind'] === 'checkBack' ? isFeedback : isPurchase);
    default:
      return latest((fact) => isWord(fact) || isPurchase(fact));
  }
}

const isWord = (fact: Fact): fact is Extract<Fact, { kind: 'interaction' }> =>
  fact.kind === 'interaction' && !fact.auto;
const isPurchase = (fact: Fact) => fact.kind === 'purchase';
const isFeedback = (fact: Fact) => fact.kind === 'feedback';
