import type { DayNumber } from '@/lib/base/days';
import { readMoment } from '@/lib/base/days';
import type { Care, Momentum } from './axes';
import { care as cares } from './axes';
import type { ContactFacts } from './contact-facts';
import type { EvaluateOptions } from './evaluate';
import { evaluate } from './evaluate';
import type { ModelConfig } from './model-config';
import { CARE_SIGNS, EPISODE_DAYS, TARGET_GAP_DAYS } from './params';
import type { Past } from './past';
import { readPast } from './past';
import type { PlayId } from './plays/list';

/**
 * One thing that a kind of care asks of the facts, with how much of it there is. `need` is the least,
 * for `fewInbound` and `oneOrderOnly` the most; `startedByUs` counts in percent.
 */
export interface CareSign {
  readonly code:
    | 'orders'
    | 'oneOrderOnly'
    | 'fewInbound'
    | 'addOns'
    | 'talks'
    | 'startedByUs'
    | 'needsBeforeOrder'
    | 'suggestions'
    | 'jointPlan';
  readonly have: number;
  readonly need: number;
  readonly isMet: boolean;
}

/** From the least to the closest relationship: each step asks more of both sides. */
const CARES = cares.options;

/** What another kind of care would do: how often, and what is suggested now. */
export interface CareEffect {
  readonly care: Care;
  /** The rhythm aimed at, and the silence after which it is cooling; in days. */
  readonly targetGapDays: number;
  readonly coolingAfterDays: number;
  readonly momentum: Momentum;
  readonly play: PlayId | 'wait' | 'respect';
}

export interface CareAdvice {
  readonly care: Care;
  /** The kind that the facts point to, with every sign met; null when none, or when it is this. */
  readonly proposal: { readonly care: Care; readonly evidence: readonly CareSign[] } | null;
  /** The next kind up from the present one, with what it still lacks; null above the closest. */
  readonly up: { readonly care: Care; readonly missing: readonly CareSign[] } | null;
  /** What each kind would do, in the order of the kinds. */
  readonly effects: readonly CareEffect[];
}

/**
 * Says which kind of care the facts point to, and what each kind would change. It only proposes:
 * care is the rep's to set (MODEL.md §1), and it never sets a stage. The signs are those of SEEDS
 * A0-08, A0-13, A0-17 and A0-22 as far as there are facts for them; nothing recorded stands for a
 * joint plan, so a partner is never proposed.
 * @param now as for `evaluate`; throws as it does
 */
export function adviseCare(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  options: EvaluateOptions = {},
): CareAdvice {
  const { tz = 'UTC' } = options;
  const effects = CARES.map((care) => effectOf(care, facts, config, now, options));
  const today = readMoment(now, tz)?.day as DayNumber;
  const past = readPast(facts, today, tz, { rules: [], config });
  const { care } = past;
  const signs = signsOf(past, today);
  const fitting = CARES.findLast((one) => signs[one].every(({ isMet }) => isMet));
  const next = CARES[CARES.indexOf(care) + 1];
  return {
    care,
    proposal: fitting && fitting !== care ? { care: fitting, evidence: signs[fitting] } : null,
    up: next ? { care: next, missing: signs[next].filter(({ isMet }) => !isMet) } : null,
    effects,
  };
}

function effectOf(
  care: Care,
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  options: EvaluateOptions,
): CareEffect {
  const { signals, momentum, primary } = evaluate({ ...facts, care }, config, now, options);
  return {
    care,
    targetGapDays: TARGET_GAP_DAYS[care],
    coolingAfterDays: signals.thetaDays,
    momentum,
    play: primary.play,
  };
}

function signsOf(past: Past, today: DayNumber): Record<Care, CareSign[]> {
  const { purchases, feedback, talk } = past;
  const orders = purchases.days.length;
  const firstOrder = purchases.days[0] ?? Infinity;
  const inbound = talk.human.filter(
    ({ entry, at }) => entry.dir === 'in' && today - at.day < CARE_SIGNS.inboundDays,
  );
  const { ours, all } = startersOf(past);
  const share = all === 0 ? 0 : Math.floor((100 * ours) / all);
  const needs = feedback.filter(({ entry, at }) => entry.sort === 'need' && at.day < firstOrder);
  const suggestions = feedback.filter(
    ({ entry, at }) => entry.sort === 'suggestion' && today - at.day < CARE_SIGNS.suggestionDays,
  );
  return {
    basic: [
      atLeast('orders', orders, 1),
      atMost('oneOrderOnly', orders, 1),
      atMost('fewInbound', new Set(inbound.map(({ at }) => at.day)).size, CARE_SIGNS.fewInbound),
    ],
    reactive: [
      atLeast('addOns', Math.max(0, orders - 1), 1),
      atLeast('talks', all, CARE_SIGNS.talks),
      atLeast('startedByUs', share, CARE_SIGNS.startedByUsPercent),
    ],
    accountable: [atLeast('needsBeforeOrder', needs.length, CARE_SIGNS.needsBeforeOrder)],
    proactive: [atLeast('suggestions', suggestions.length, CARE_SIGNS.suggestions)],
    partner: [atLeast('jointPlan', 0, 1)],
  };
}

const atLeast = (code: CareSign['code'], have: number, need: number): CareSign => ({
  code,
  have,
  need,
  isMet: have >= need,
});

const atMost = (code: CareSign['code'], have: number, need: number): CareSign => ({
  code,
  have,
  need,
  isMet: have <= need,
});

/**
 * Who spoke first in each talk: days no further apart than an episode are one talk. Of a meeting
 * nobody knows who asked for it, so a talk that begins with one counts for neither.
 */
function startersOf({ talk }: Past): { ours: number; all: number } {
  let [ours, all] = [0, 0];
  let lastDay = -Infinity;
  for (const { entry, at } of talk.human) {
    const isFirst = at.day - lastDay > EPISODE_DAYS;
    lastDay = at.day;
    if (!isFirst || entry.dir === 'both') continue;
    all += 1;
    if (entry.dir === 'out') ours += 1;
  }
  return { ours, all };
}
