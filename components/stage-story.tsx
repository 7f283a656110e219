import type { HistoryRow } from '@/lib/app/read-acts';
import { readActs } from '@/lib/app/read-acts';
import { stampToMs } from '@/lib/base/stamp';
import type { Care, Stage, Tier } from '@/lib/domain/axes';
import type { Patch } from '@/lib/domain/change';
import type { StageRow } from '@/lib/domain/stage-history';
import { replayStages } from '@/lib/domain/stage-replay';
import type { AboutAxis } from './about-axis';
import { useActs } from './acts';
import { reasonWords } from './reason-words';
import { stageWords } from './stage-words';
import { useLive } from './use-live';
import type { Words } from './words';
import { useWords } from './words';

/** How many of the contact's latest acts are looked through for those that set something by hand. */
const ACTS_READ = 500;

interface StoryRow {
  at: string;
  what: string;
  why: string[];
  /** The act that can be taken back, when the row is one. */
  act?: HistoryRow;
}

/** How it came here: every stage with its cause, and what the rep set, each with the way back. */
export function StageStory({ about }: { about: AboutAxis }) {
  const words = useWords();
  const { t, day } = words;
  const acts = useActs();
  const { contact, facts, moment } = about.stood;
  const done = useLive(`set by hand ${contact.id}`, async () =>
    (await readActs(contact.id, ACTS_READ)).filter(({ change }) => isSetByHand(change.act)),
  );
  if (!done) return <div aria-busy="true" />;
  const stages = replayStages({ contact, facts }, about.model, moment);
  const rows = storyRows(stages, done, about, words);
  return (
    <div>
      <h2 className="plain">{t('axis.history.title')}</h2>
      <ol className="story">
        {rows.map(({ at, what, why, act }) => (
          <li key={`${at} ${what}`}>
            <span className={act?.undone ? 'done-text' : undefined}>{what}</span>
            <time dateTime={at}>{day(at)}</time>
            {why.map((line) => (
              <span key={line} className="small">
                {line}
              </span>
            ))}
            {act?.undone && <span className="small">{t('axis.history.undone')}</span>}
            {act && !act.undone && (
              <button
                type="button"
                className="btn link"
                aria-label={`${t('axis.history.undo')}: ${what}`}
                onClick={() => void acts.undo(act.change.id)}
              >
                {t('axis.history.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className="small indent">{t('axis.history.note')}</p>
    </div>
  );
}

const isSetByHand = (act: string) =>
  act === 'overrideStage' || act === 'setTier' || act === 'setCare';

/** Newest first. An act that turned the stage is one row with its turn. */
function storyRows(
  stages: readonly StageRow[],
  done: readonly HistoryRow[],
  about: AboutAxis,
  words: Words,
): StoryRow[] {
  const told = new Set<HistoryRow>();
  const turns = stages.map((row): StoryRow => {
    const act = row.cause === 'override' ? actOf(row, done, about) : undefined;
    if (act) told.add(act);
    return {
      at: row.at,
      what: turnWords(row, words),
      why: causeWords(row, act, words),
      ...(act && { act }),
    };
  });
  const others = done
    .filter((row) => !told.has(row))
    .map((act): StoryRow => {
      const at = new Date(stampToMs(act.change.at)).toISOString();
      return { at, act, ...actWords(act, words) };
    });
  return [...turns, ...others].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function turnWords({ from, to }: StageRow, words: Words): string {
  const blanks = { from: from && stageWords(from, words), to: stageWords(to, words) };
  return words.t(from ? 'axis.history.turned' : 'axis.history.first', blanks);
}

function causeWords(row: StageRow, act: HistoryRow | undefined, words: Words): string[] {
  const reason = act && valueAfter(act, 'reason');
  const [first] = row.reasons;
  const why =
    row.cause === 'override'
      ? reason && words.t('axis.history.reason', { reason })
      : first && reasonWords(first, words);
  return [words.t(`axis.history.cause.${row.cause}`), ...(why ? [why] : [])];
}

/** The act that set what a row says was set. */
function actOf(row: StageRow, done: readonly HistoryRow[], { stood }: AboutAxis) {
  const [reason] = row.reasons;
  if (reason?.code !== 'SET_BY_HUMAN') return undefined;
  const set = stood.facts.find((fact) => fact.kind === 'stageOverride' && fact.at === reason.at);
  return done.find(({ change }) => change.parts.some(({ id }) => id === set?.id));
}

function actWords(act: HistoryRow, words: Words): { what: string; why: string[] } {
  const { t } = words;
  if (act.change.act === 'overrideStage') {
    const stage = valueAfter(act, 'stage') as Stage | null | undefined;
    const reason = valueAfter(act, 'reason');
    const what = stage
      ? t('axis.history.setStage', { stage: stageWords(stage, words) })
      : t('axis.history.unsetStage');
    return { what, why: reason ? [t('axis.history.reason', { reason })] : [] };
  }
  const patch = patchOf(act, act.change.act === 'setTier' ? 'tier' : 'care');
  const word = act.change.act === 'setTier' ? tierWord : careWord;
  const blanks = { from: word(patch?.before, words), to: word(patch?.after, words) };
  const what = t(act.change.act === 'setTier' ? 'axis.history.tier' : 'axis.history.care', blanks);
  return { what, why: [t('axis.history.cause.override')] };
}

const tierWord = (value: unknown, { t }: Words) =>
  value ? t(`stand.tier.${value as Tier}`) : t('axis.history.byFacts');
const careWord = (value: unknown, { t }: Words) =>
  value
    ? t(`stand.care.${value as Care}`)
    : t('axis.history.usual', { care: t('stand.care.accountable') });

function patchOf({ change }: HistoryRow, field: string): Patch | undefined {
  return change.parts.flatMap(({ patch }) => patch).find((one) => one.field === field);
}

const valueAfter = (act: HistoryRow, field: string): string | undefined =>
  (patchOf(act, field)?.after as string | null | undefined) ?? undefined;
