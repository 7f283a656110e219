import type { DayNumber } from '@/lib/base/days';
import type { Stage, Tier } from './axes';
import { DayAsked } from './day-asked';
import { momentumOn } from './momentum';
import type { Past } from './past';
import type { KnownPlay } from './plays/list';
import type { Situation } from './plays/play';
import type { PlayCounts, Ranking, Weighing } from './ranking';
import { rankPlays } from './ranking';
import type { Reason } from './reason';
import { stageOn } from './stage';
import type { OverrideInForce } from './standing';

/** What is shown of a contact on one day; the look-ahead compares these. */
export interface DayView extends Ranking {
  readonly situation: Situation;
  readonly derivedStage: Stage;
  /** The rule that gave it. */
  readonly rule: Reason['code'];
  readonly tier: Tier;
  readonly override: OverrideInForce | null;
  readonly weighing: Weighing;
  reasons(): Reason[];
}

/** The past seen from a day: stage, momentum, tier and what may be suggested (MODEL.md §1 and §4). */
export function viewOn(
  day: DayNumber,
  past: Past,
  plays: readonly KnownPlay[],
  counts: PlayCounts,
): DayView {
  const on = new DayAsked(day);
  const momentum = momentumOn(on, past);
  const derived = stageOn(on, momentum, past);
  const override = overrideOn(on, past, derived.stage);
  const stage = override && past.override ? past.override.stage : derived.stage;
  const tier = past.humanTier ?? derivedTier(past, momentum);
  const situation = { on, past, stage, momentum, tier };
  const weighing = { plays, counts };
  return {
    situation,
    derivedStage: derived.stage,
    rule: derived.rule,
    tier,
    override,
    ...rankPlays(situation, weighing),
    weighing,
    reasons: () => (override ? [setByHuman(override), ...derived.reasons()] : derived.reasons()),
  };
}

function derivedTier({ isWorthMuch }: Past, momentum: Situation['momentum']): Tier {
  if (isWorthMuch) return 'value';
  return momentum === 'warming' ? 'potential' : 'ordinary';
}

/** The override that is in force on the day, if one is. */
function overrideOn(on: DayAsked, { override }: Past, derived: Stage): OverrideInForce | null {
  if (!override || on.hasCome(override.endDay)) return null;
  const { by, at, expiresAt, stage } = override;
  return { by, at, expiresAt, conflicts: stage !== derived };
}

const setByHuman = ({ by, at }: OverrideInForce): Reason => ({ code: 'SET_BY_HUMAN', by, at });
