import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Stage } from './axes';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import { knownFacts } from './known-facts';
import type { ModelConfig } from './model-config';
import {
  LOYAL_CONTACT_DAYS,
  LOYAL_INBOUND_DAYS,
  LOYAL_MONTHS,
  LOYAL_PURCHASE_DAYS,
  LOYAL_SPAN_DAYS,
  LOYAL_TENURE_DAYS,
  NEW_DAYS,
} from './params';
import type { Past } from './past';
import { readPast } from './past';
import { yearBefore } from './stage-by-interactions';

/** Something that the next stage still asks for; dates are `YYYY-MM-DD`. */
export type Missing =
  /** A message of theirs, a message of ours (a call or a meeting is both), any contact. */
  | { readonly what: 'theirWord' | 'ourWord' | 'contact' }
  /** It comes by itself on that day, unless they fall silent. */
  | { readonly what: 'time'; readonly on: string }
  /** Counted over the last 365 days. */
  | {
      readonly what: 'contactDays' | 'months' | 'inboundDays';
      readonly have: number;
      readonly need: number;
    }
  /** In touch both ways for a year. */
  | { readonly what: 'tenure'; readonly on: string }
  /** Days with a purchase, at least; the next may come on `from` or later. */
  | {
      readonly what: 'purchaseDays';
      readonly have: number;
      readonly need: number;
      readonly from: string;
    }
  /** A purchase on that day or later. */
  | { readonly what: 'purchaseSpan'; readonly from: string };

/** The way to the next stage. */
export interface NextStep {
  /** The stage that the facts give now; one set by hand moves nothing here. */
  readonly from: Stage;
  /** Null: there is none above. */
  readonly to: Stage | null;
  /** Never empty unless `to` is null. */
  readonly missing: readonly Missing[];
}

/**
 * Says what is missing for the next stage, by the rules of MODEL.md §1.2.
 * @param now as for `evaluate`; throws as it does
 * @param tz IANA zone in which days are counted
 */
export function nextStep(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  tz = 'UTC',
): NextStep {
  const { derivedStage: from, basis } = evaluate(facts, config, now, { tz });
  const today = readMoment(now, tz)?.day as DayNumber;
  const past = readPast(facts, today, tz, { rules: [], config });
  if (from === 'loyal') return { from, to: null, missing: [] };
  if (from === 'lapsed') return back(facts, config, today, { past, tz });
  return basis === 'purchases' ? byPurchases(from, today, past) : byInteractions(from, today, past);
}

/** The way back is one contact, or one purchase; how far it leads is asked of the engine. */
function back(
  facts: ContactFacts,
  config: ModelConfig,
  today: DayNumber,
  { past, tz }: { past: Past; tz: string },
): NextStep {
  const known = knownFacts(facts, today, tz);
  const { days } = past.purchases;
  const at = dateOfDay(today);
  const isBought = past.basis === 'purchases';
  const back: ContactFacts = isBought
    ? { ...known, purchases: [...(known.purchases ?? []), { id: null, at, amount: 1 }] }
    : { ...known, interactions: [...(known.interactions ?? []), { id: null, at, dir: 'out' }] };
  const missing: Missing = isBought
    ? { what: 'purchaseDays', have: days.length, need: days.length + 1, from: at }
    : { what: 'contact' };
  const to = evaluate(back, config, at, { tz }).derivedStage;
  return { from: 'lapsed', to, missing: [missing] };
}

const NEXT = { prospect: 'new', new: 'active', active: 'loyal' } as const;

function byPurchases(
  from: keyof typeof NEXT,
  today: DayNumber,
  { purchases: { days } }: Past,
): NextStep {
  const [first = today, last] = [days[0], days.at(-1)];
  const nextDay = last === today ? today + 1 : today;
  const oneMore = (need: number): Missing => ({
    what: 'purchaseDays',
    have: days.length,
    need,
    from: dateOfDay(nextDay),
  });
  if (from !== 'active') return { from, to: NEXT[from], missing: [oneMore(days.length + 1)] };
  const missing: Missing[] = [];
  if (days.length < LOYAL_PURCHASE_DAYS) missing.push(oneMore(LOYAL_PURCHASE_DAYS));
  if ((last ?? first) - first < LOYAL_SPAN_DAYS) {
    missing.push({
      what: 'purchaseSpan',
      from: dateOfDay(Math.max(nextDay, first + LOYAL_SPAN_DAYS)),
    });
  }
  return { from, to: NEXT[from], missing };
}

function byInteractions(from: keyof typeof NEXT, today: DayNumber, past: Past): NextStep {
  const { talk } = past;
  const { mutualDay } = talk;
  if (from === 'prospect' || mutualDay === undefined) {
    const missing: Missing[] = [];
    if (!talk.hasTheirs) missing.push({ what: 'theirWord' });
    if (talk.lastOutDay === undefined) missing.push({ what: 'ourWord' });
    return { from, to: NEXT.prospect, missing };
  }
  if (from === 'new') {
    const on = dateOfDay(mutualDay + NEW_DAYS + 1);
    return { from, to: NEXT[from], missing: [{ what: 'time', on }] };
  }
  const missing: Missing[] = [];
  const year = yearBefore(today, talk.days);
  const ask = (what: 'contactDays' | 'months' | 'inboundDays', have: number, need: number) => {
    if (have < need) missing.push({ what, have, need });
  };
  ask('contactDays', year.contactDays, LOYAL_CONTACT_DAYS);
  ask('months', year.months, LOYAL_MONTHS);
  ask('inboundDays', year.inboundDays, LOYAL_INBOUND_DAYS);
  if (today - mutualDay < LOYAL_TENURE_DAYS) {
    missing.push({ what: 'tenure', on: dateOfDay(mutualDay + LOYAL_TENURE_DAYS) });
  }
  return { from, to: NEXT[from], missing };
}
