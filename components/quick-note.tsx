import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { addTask } from '@/lib/app/add-task';
import { joinWords } from '@/lib/app/join-words';
import { readMoment } from '@/lib/app/moment';
import type { About } from '@/lib/app/write-note';
import { findDraftOf, typeNote, writeNote } from '@/lib/app/write-note';
import type { Moment } from '@/lib/domain/moment';
import { draftSlot } from '@/lib/domain/note';
import { useActs } from './acts';
import { formatTime } from './format-day';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { useReportTrouble } from './trouble';
import { useLive } from './use-live';
import { useWords } from './words';

/** A pause this long makes a note of what was typed; a blur does so at once. */
const PAUSE_MS = 2_000;
const TASK_FIELDS = laterPart(async () => (await import('./task-fields')).TaskFields);

type NewTask = Parameters<typeof addTask>[1];

const SAVE_KEYS = 'Control+Enter Meta+Enter';

/**
 * Runs what the field asks for one after another. A fast hand types and saves before the last letter
 * is kept: the note must be made of all of it, and no late letter may come after.
 */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<R,>(act: () => Promise<R>): Promise<R> => {
    const turn = last.current.then(act);
    last.current = turn.catch(() => undefined);
    return turn;
  }, []);
}

/** What stands in the field, and how it is kept in step with the slot its words wait in. */
function useNoteField(about: About, page: string | null) {
  const report = useReportTrouble();
  const inTurn = useTurns();
  const [text, setText] = useState<string>();
  const [keptAt, setKeptAt] = useState<string>();
  // Read by what runs later than the drawing: what stands in the field, and what of it is kept.
  const field = useRef<string>(undefined);
  const kept = useRef('');
  const show = useCallback((words: string) => {
    field.current = words;
    setText(words);
  }, []);
  /** Brings into the field what stands in the slot now; words not kept yet go along. */
  const adopt = useCallback(
    (words: string, seen: string) => {
      const next = joinWords(seen, words, field.current ?? '');
      kept.current = words;
      if (next !== field.current) show(next);
    },
    [show],
  );

  /** Looks at the slot itself, in its turn: a live value may be older than the last letter. */
  const follow = useCallback(async () => {
    const look = async () => adopt((await findDraftOf(about))?.text ?? '', kept.current);
    await inTurn(look).catch(report);
  }, [about, adopt, inTurn, report]);
  const waiting = useLive(`words ${draftSlot(about)}`, async () => ({
    draft: await findDraftOf(about),
  }));
  useEffect(() => {
    if (waiting) void follow();
  }, [waiting, follow]);

  const type = (next: string) => {
    show(next);
    const keep = async () => {
      const words = field.current;
      if (words === undefined || words === kept.current) return;
      const moment = await readMoment();
      const now = await typeNote(about, words, page, moment, kept.current);
      adopt(now, words);
      setKeptAt(now === '' ? undefined : moment.now);
    };
    return inTurn(keep).catch(report);
  };
  /** The words have become a note: the field is emptied of them, what was typed since stays. */
  const finish = async () => {
    setKeptAt(undefined);
    await follow();
  };
  return { text, keptAt, type, finish, inTurn };
}

/** Makes notes of what is in the field: after a pause, on leaving it, and on "Save note". */
function useNoteActs(contactId: string | undefined, inTurn: ReturnType<typeof useTurns>) {
  const acts = useActs();
  const report = useReportTrouble();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  /** A pause is no act worth a word on the screen. */
  const rest = async () => {
    clearTimeout(pause.current);
    if (contactId === undefined) return;
    const act = async () => writeNote(contactId, false, await readMoment());
    await inTurn(act).catch(report);
  };
  const restLater = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void rest(), PAUSE_MS);
  };
  /** Tells whether the words are a note now: the act may be refused, and the words then stay. */
  const save = async (): Promise<boolean> => {
    clearTimeout(pause.current);
    if (contactId === undefined) return false;
    let isSaved = false;
    await acts.run((moment) =>
      inTurn(async () => {
        const change = await writeNote(contactId, true, moment);
        isSaved = true;
        return change;
      }),
    );
    return isSaved;
  };
  /** The words become something to do, and leave the field for the list below. */
  const promise = async (task: NewTask): Promise<boolean> => {
    clearTimeout(pause.current);
    if (contactId === undefined) return false;
    const { addTask: add } = await import('@/lib/app/add-task');
    const act = (moment: Moment) => inTurn(() => add(contactId, task, moment, 'note'));
    return (await acts.run(act)) !== undefined;
  };
  return { rest, restLater, save, promise };
}

/**
 * Say it: always there, saved as it is typed. Every keystroke goes to the draft slot, so nothing
 * is lost whatever closes; a pause or leaving the field makes it a note.
 */
export function QuickNote(props: { contactId?: string; address?: string; page: string | null }) {
  const { contactId, address = '', page } = props;
  const about = useMemo<About>(
    () => (contactId === undefined ? { address } : { contactId }),
    [contactId, address],
  );
  const { t, tz } = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, keptAt, type, finish, inTurn } = useNoteField(about, page);
  const { rest, restLater, save, promise } = useNoteActs(contactId, inTurn);
  const [isPromising, setIsPromising] = useState(false);
  const promiseWords = async (task: NewTask) => {
    if (!(await promise(task))) return;
    setIsPromising(false);
    await finish();
    area.current?.focus();
  };
  const saveWords = async () => {
    if (!(await save())) return;
    await finish();
    // The button rests now that there is nothing to save; the next thought is typed here.
    area.current?.focus();
  };

  return (
    <section className="say">
      <div className="head">
        <h2>
          <label htmlFor={id}>{t('note.title')}</label>
        </h2>
      </div>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={100_000}
        placeholder={t('note.placeholder')}
        aria-keyshortcuts={contactId && SAVE_KEYS}
        value={text ?? ''}
        disabled={text === undefined}
        onChange={(event) => {
          restLater();
          void type(event.target.value);
        }}
        onBlur={(event) => {
          // Going to "Save note" is no pause: that one act makes the note.
          const isWithin = event.currentTarget.closest('section')?.contains(event.relatedTarget);
          if (!isWithin) void rest();
        }}
        onKeyDown={(event) => {
          const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (isSave && !event.nativeEvent.isComposing && contactId) void saveWords();
        }}
      />
      <div className="under">
        <span className="small state" role="status">
          {keptAt && <Icon name="pencil" small />}
          {keptAt ? t('note.keptAt', { time: formatTime(keptAt, tz) }) : t('note.kept')}
        </span>
        {contactId !== undefined && (
          <button
            type="button"
            className="btn"
            disabled={!text?.trim()}
            aria-expanded={isPromising}
            onClick={() => setIsPromising(!isPromising)}
          >
            {t('note.asPromise')}
          </button>
        )}
        {contactId !== undefined && (
          <button
            type="button"
            className="btn line"
            disabled={!text?.trim()}
            onClick={() => void saveWords()}
          >
            {t('note.save')}
          </button>
        )}
      </div>
      {isPromising && (
        <Later
          part={TASK_FIELDS}
          props={{
            text: (text ?? '').trim(),
            promised: true,
            onSave: (task: NewTask) => void promiseWords(task),
            onCancel: () => setIsPromising(false),
          }}
        />
      )}
      {contactId === undefined && text !== undefined && text !== '' && (
        <p className="small">{t('note.waiting')}</p>
      )}
    </section>
  );
}
