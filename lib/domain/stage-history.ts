import { readMoment } from '@/lib/base/days';
import type { Stage } from './axes';
import { isLater } from './order';
import { RULES_VERSION } from './params';
import type { Reason } from './reason';
import type { Standing } from './standing';

/** Why a stage became another: by hand, because that ended, because more became known, or by itself. */
type Cause = 'override' | 'override-expired' | 'recomputed' | 'rule';

/** One row of a contact's stages; rows are only ever added (MODEL.md §1.2, "History"). */
export interface StageRow {
  /** ISO 8601 instant at which it was found. */
  readonly at: string;
  /** null: the first row. */
  readonly from: Stage | null;
  readonly to: Stage;
  readonly cause: Cause;
  readonly reasons: readonly Reason[];
  readonly rulesVersion: number;
}

/** A fact as far as it matters here: when it happened, when it became known, what it corrects. */
export interface LearntFact {
  readonly id?: string | null | undefined;
  readonly at: string;
  /** When it became known; absent = not known when. */
  readonly recordedAt?: string | undefined;
  readonly replaces?: string | null | undefined;
}

/**
 * The row to add when the effective stage is no longer that of the last row; undefined when it is.
 * @param last the newest row, undefined before the first
 * @param at now, ISO 8601 instant
 * @param facts all facts, the replaced ones included
 * @param tz IANA zone in which dates without a time are read
 */
export function nextStageRow(
  last: StageRow | undefined,
  standing: Pick<Standing, 'stage' | 'override' | 'reasons'>,
  { at, facts, tz }: { at: string; facts: readonly LearntFact[]; tz: string },
): StageRow | undefined {
  const { stage, override, reasons } = standing;
  if (last?.to === stage) return undefined;
  const cause = override ? 'override' : causeOf(last, facts, tz);
  return { at, from: last?.to ?? null, to: stage, cause, reasons, rulesVersion: RULES_VERSION };
}

/** The cause when no override is in force; the first that fits. */
function causeOf(last: StageRow | undefined, facts: readonly LearntFact[], tz: string): Cause {
  if (!last) return 'rule';
  if (last.cause === 'override') return 'override-expired';
  const isNewRules = last.rulesVersion !== RULES_VERSION;
  return isNewRules || isPastRewritten(last, facts, tz) ? 'recomputed' : 'rule';
}

/** Whether something of the time before the row became known after it: a late fact, or a correction. */
function isPastRewritten({ at }: StageRow, facts: readonly LearntFact[], tz: string): boolean {
  const row = readMoment(at, tz);
  if (!row) return false;
  const momentOf = (text: string | undefined) => (text ? readMoment(text, tz) : undefined);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const isBefore = (fact: LearntFact | undefined) => {
    const happened = momentOf(fact?.at);
    return happened !== undefined && isLater(row, happened);
  };
  return facts.some((fact) => {
    const learnt = momentOf(fact.recordedAt);
    if (!learnt || !isLater(learnt, row)) return false;
    return isBefore(fact) || (fact.replaces ? isBefore(byId.get(fact.replaces)) : false);
  });
}
