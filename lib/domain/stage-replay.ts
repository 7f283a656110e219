import { readMoment } from '@/lib/base/days';
import type { Contact } from './contact';
import { evaluate } from './evaluate';
import type { Fact } from './fact';
import { gatherFacts } from './gather-facts';
import type { ModelConfig } from './model-config';
import type { Moment } from './moment';
import type { StageRow } from './stage-history';
import { nextStageRow } from './stage-history';

/** With more moments of learning than this, those of one day are looked at together. */
const MANY_MOMENTS = 400;

/**
 * A contact's stages from its saving until now (MODEL.md §1.2, "History"), told anew from the facts:
 * at every instant only those count that were recorded by then, so what became known later rewrites
 * no row, it adds one. Between two instants the days are looked at on which something may turn.
 * Oldest first. What has no record of its own is taken as it is now: the kind of care, and what the
 * rep chose about the model.
 * @param facts all of the contact, the replaced ones included
 * @param now ISO 8601 instant; facts recorded later are not known yet
 * @param tz IANA zone in which days are counted
 */
export function replayStages(
  { contact, facts }: { contact: Contact; facts: readonly Fact[] },
  config: ModelConfig,
  { now, tz }: Moment,
): StageRow[] {
  const learnt = [...facts].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const rows: StageRow[] = [];
  const look = (at: string, known: readonly Fact[]): string | null => {
    const standing = evaluate(gatherFacts(contact, known, [], { now: at, tz }), config, at, { tz });
    const row = nextStageRow(rows.at(-1), standing, { at, facts: known, tz });
    if (row) rows.push(row);
    return standing.recheckAt;
  };
  const moments = momentsOf(contact, learnt, now, tz);
  for (const [index, at] of moments.entries()) {
    const known = learnt.filter(({ recordedAt }) => recordedAt <= at);
    let next = look(at, known);
    const until = moments[index + 1] ?? now;
    while (next !== null && isBefore(next, until, tz)) next = look(next, known);
  }
  // On the last day something may have turned since its first fact.
  look(
    now,
    learnt.filter(({ recordedAt }) => recordedAt <= now),
  );
  return rows;
}

/** The instants at which more became known, oldest first; the saving is the first. */
function momentsOf(
  { capturedAt }: Contact,
  learnt: readonly Fact[],
  now: string,
  tz: string,
): string[] {
  const instants = [capturedAt, ...learnt.map(({ recordedAt }) => recordedAt)];
  const known = [...new Set(instants)].filter((at) => at <= now).sort();
  if (known.length <= MANY_MOMENTS) return known;
  const lastOfDay = new Map(known.map((at) => [readMoment(at, tz)?.day, at]));
  return [...lastOfDay.values()];
}

/** Whether a day begins before the instant's own. */
function isBefore(date: string, instant: string, tz: string): boolean {
  const [day, end] = [readMoment(date, tz)?.day, readMoment(instant, tz)?.day];
  return day !== undefined && end !== undefined && day < end;
}
