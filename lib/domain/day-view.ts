import type { DayNumber } from '@/lib/base/days';
import { momentumOn } from './momentum';
import type { Past } from './past';
import type { Play, Situation } from './plays/play';
import type { PlayCounts } from './ranking';
import { rankPlays } from './ranking';
import { stageOn } from './stage';
import type { OverrideInForce, RankedPlay, Reason, Stage, Tier } from './standing';

/** What is shown of a contact on one day; the look-ahead compares these. */
export interface DayView {
  readonly situation: Situation;
  readonly derivedStage: Stage;
  readonly tier: Tier;
  readonly override: OverrideInForce | null;
  readonly reasons: Reason[];
  readonly ranked: RankedPlay[];
}

/** The past seen from a day: stage, momentum, tier and what may be suggested (MODEL.md §1 and §4). */
export function viewOn(
  day: DayNumber,
  past: Past,
  plays: readonly Play[],
  counts: PlayCounts,
): DayView {
  const momentum = momentumOn(day, past);
  const derived = stageOn(day, momentum, past);
  const override = overrideOn(day, past, derived.stage);
  const stage = override && past.override ? past.override.stage : derived.stage;
  const situation = { day, past, stage, momentum };
  const tier = past.humanTier ?? (momentum === 'warming' ? 'potential' : 'ordinary');
  return {
    situation,
    derivedStage: derived.stage,
    tier,
    override,
    reasons: override ? [setByHuman(override), ...derived.reasons] : derived.reasons,
    ranked: rankPlays(situation, { plays, counts, tier }),
  };
}

/** The override that is in force on the day, if one is. */
function overrideOn(day: DayNumber, { override }: Past, derived: Stage): OverrideInForce | null {
  if (!override || day >= override.endDay) return null;
  const { by, at, expiresAt, stage } = override;
  return { by, at, expiresAt, conflicts: stage !== derived };
}

const setByHuman = ({ by, at }: OverrideInForce): Reason => ({ code: 'SET_BY_HUMAN', by, at });
