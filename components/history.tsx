import { useState } from 'react';
import type { HistoryRow } from '@/lib/app/read-acts';
import { readActs } from '@/lib/app/read-acts';
import { stampToMs } from '@/lib/base/stamp';
import type { Change, ChangePart, Patch } from '@/lib/domain/change';
import { fact } from '@/lib/domain/fact';
import type { NamedAct } from './act-name';
import { actWords, readNamedAct } from './act-name';
import { useActs } from './acts';
import { factWords } from './fact-words';
import { fieldWord } from './field-word';
import { formatTime } from './format-day';
import { useLive } from './use-live';
import type { Words } from './words';
import { useWords } from './words';

const PAGE = 30;

/** What was done, newest first: what changed from what to what, and the way back for each act. */
export function History({ contactId }: { contactId: string | null }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(PAGE);
  const shown = useLive(`history ${contactId} ${limit}`, () => readNamed(contactId, limit));
  return (
    <section aria-labelledby="history-title">
      <div className="head">
        <h1 id="history-title" className="title">
          {t('history.title')}
        </h1>
      </div>
      {shown?.rows.length === 0 && <p className="quiet">{t('history.empty')}</p>}
      <ol className="history">
        {shown?.rows.map((row) => (
          <HistoryEntry key={row.change.id} row={row} />
        ))}
      </ol>
      {shown?.isMore && (
        <button type="button" className="btn pull" onClick={() => setLimit(limit + PAGE)}>
          {t('history.more')}
        </button>
      )}
    </section>
  );
}

type NamedRow = HistoryRow & { named: NamedAct };

/** The acts of a page of the journal; whether there are more is asked of the journal itself. */
async function readNamed(
  contactId: string | null,
  limit: number,
): Promise<{ rows: NamedRow[]; isMore: boolean }> {
  const all = await readActs(contactId, limit);
  const rows = all.filter(({ change }) => hasMoreThanDrafts(change));
  const named = rows.map(async (row) => ({ ...row, named: await readNamedAct(row.change) }));
  return { rows: await Promise.all(named), isMore: all.length === limit };
}

/** Emptying the note field is no news: its words stand in the note already. */
const hasMoreThanDrafts = (change: Change) => change.parts.some((part) => part.table !== 'drafts');

function HistoryEntry({ row }: { row: NamedRow }) {
  const words = useWords();
  const acts = useActs();
  const { t, day, tz } = words;
  const { change, undone, named } = row;
  const name = actWords(named, words);
  const at = new Date(stampToMs(change.at)).toISOString();
  return (
    <li>
      <span className={undone ? 'done-text' : undefined}>
        {name}
        {change.by === 'system' && ` (${t('history.bySystem')})`}
      </span>
      <time dateTime={at}>
        {day(at)} {formatTime(at, tz)}
      </time>
      <ul className="small">
        {linesOf(change, words, named.who ?? t('toast.somebody')).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {undone ? (
        <span className="small">{t('history.undone')}</span>
      ) : (
        <button
          type="button"
          className="btn pull small"
          aria-label={`${t('history.undo')}: ${name}`}
          onClick={() => void acts.undo(change.id)}
        >
          {t('history.undo')}
        </button>
      )}
    </li>
  );
}

/** What a Change altered, a line a thing: `Title: Head of Purchasing (was Buyer)`. */
function linesOf(change: Change, words: Words, who: string): string[] {
  const lines = change.parts.flatMap((part) => partLines(part, words, who));
  return [...new Set(lines)];
}

const VALUE_FIELDS = new Set(['text', 'neverLog', 'doNotContact']);

function partLines(part: ChangePart, words: Words, who: string): string[] {
  const { t } = words;
  if (part.table === 'drafts') return [];
  if (part.table === 'facts') return [factLine(part, words, who)];
  if (part.table === 'tasks') return [taskLine(part, words)];
  const shown = part.patch.filter(
    ({ field, before, after }) =>
      field.startsWith('fields.') ||
      (VALUE_FIELDS.has(field) && (before !== undefined || after !== false)),
  );
  return shown.map((patch) =>
    t('history.line', { what: fieldWord(patch.field, t), value: patchWords(patch, words) }),
  );
}

/** A task that came, went or became another; what it was about stands in the journal. */
function taskLine({ patch }: ChangePart, words: Words): string {
  const { t, day } = words;
  const text = patch.find(({ field }) => field === 'text');
  const dueAt = patch.find(({ field }) => field === 'dueAt');
  const parts = [
    text ? patchWords(text, words) : '',
    typeof dueAt?.after === 'string' ? day(dueAt.after) : '',
  ].filter((part) => part !== '');
  const value = parts.join(t('list.comma')) || t('history.nothing');
  return t('history.line', { what: t('history.fields.task'), value });
}

/** A fact that came or went, as the timeline says it. */
function factLine({ patch }: ChangePart, words: Words, who: string): string {
  const { t, day } = words;
  const isGone = patch.every((one) => !('after' in one));
  const row = Object.fromEntries(
    patch.map((one) => [one.field, 'after' in one ? one.after : one.before]),
  );
  const read = fact.safeParse(row);
  const note = t(
    isGone ? 'history.removed' : read.data?.void ? 'history.takenOut' : 'history.added',
  );
  const value = read.success ? day(read.data.at) : t('history.nothing');
  const what = read.success ? factWords(read.data, who, words).what : t('history.fields.fact');
  return t('history.line', { what, value: t('history.noted', { value, note }) });
}

function patchWords(patch: Patch, { t }: Words): string {
  const before = 'before' in patch ? valueWords(patch.before, t) : undefined;
  if (!('after' in patch)) return t('history.removed');
  const after = valueWords(patch.after, t);
  return before === undefined || before === after
    ? after
    : t('history.noted', { value: after, note: t('history.from', { value: before }) });
}

function valueWords(value: unknown, t: Words['t']): string {
  if (typeof value === 'boolean') return t(value ? 'history.fields.on' : 'history.fields.off');
  if (typeof value === 'string') return value;
  const field = value as { written?: string; value?: string } | undefined;
  return field?.written ?? field?.value ?? t('history.nothing');
}
