import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { readMoment } from '@/lib/app/moment';
import type { About } from '@/lib/app/write-note';
import { findDraftOf, typeNote, writeNote } from '@/lib/app/write-note';
import { useActs } from './acts';
import { formatTime } from './format-day';
import { Icon } from './icon';
import { useReportTrouble } from './trouble';
import { useWords } from './words';

/** A pause this long makes a note of what was typed; a blur does so at once. */
const PAUSE_MS = 2_000;

/**
 * Runs what the field asks for one after another. A fast hand types and saves before the last letter
 * is kept: the note must be made of all of it, and no late letter may come after.
 */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return <R,>(act: () => Promise<R>): Promise<R> => {
    const turn = last.current.then(act);
    last.current = turn.catch(() => undefined);
    return turn;
  };
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
  const acts = useActs();
  const report = useReportTrouble();
  const id = useId();
  const [text, setText] = useState<string>();
  const [keptAt, setKeptAt] = useState<string>();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inTurn = useTurns();
  const newest = useRef('');

  useEffect(() => {
    let isLate = false;
    findDraftOf(about).then((draft) => {
      // What has been typed since is newer than what was kept.
      if (!isLate) setText((typed) => typed ?? draft?.text ?? '');
    }, report);
    return () => {
      isLate = true;
      clearTimeout(pause.current);
    };
  }, [about, report]);

  const makeNote = async (finished: boolean) => {
    clearTimeout(pause.current);
    if (contactId === undefined) return;
    const act = (moment: Parameters<Parameters<typeof acts.run>[0]>[0]) =>
      inTurn(() => writeNote(contactId, finished, moment));
    // A pause is no act worth a word on the screen; "Save note" is.
    if (finished) await acts.run(act);
    else await readMoment().then(act).catch(report);
  };
  const type = async (next: string) => {
    setText(next);
    newest.current = next;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void makeNote(false), PAUSE_MS);
    const keep = async () => {
      if (newest.current !== next) return;
      const moment = await readMoment();
      await typeNote(about, next, page, moment);
      setKeptAt(moment.now);
    };
    await inTurn(keep).catch(report);
  };
  const save = async () => {
    await makeNote(true);
    setText('');
    setKeptAt(undefined);
  };

  return (
    <section className="say">
      <div className="head">
        <h2>
          <label htmlFor={id}>{t('note.title')}</label>
        </h2>
      </div>
      <textarea
        id={id}
        rows={2}
        maxLength={100_000}
        placeholder={t('note.placeholder')}
        value={text ?? ''}
        disabled={text === undefined}
        onChange={(event) => void type(event.target.value)}
        onBlur={(event) => {
          // Going to "Save note" is no pause: that one act makes the note.
          const isWithin = event.currentTarget.closest('section')?.contains(event.relatedTarget);
          if (!isWithin) void makeNote(false);
        }}
        onKeyDown={(event) => {
          const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (isSave && !event.nativeEvent.isComposing && contactId) void save();
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
            className="btn line"
            disabled={!text?.trim()}
            onClick={() => void save()}
          >
            {t('note.save')}
          </button>
        )}
      </div>
      {contactId === undefined && text !== undefined && text !== '' && (
        <p className="small">{t('note.waiting')}</p>
      )}
    </section>
  );
}
