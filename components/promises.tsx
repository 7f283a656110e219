import { useState } from 'react';
import { addTask } from '@/lib/app/add-task';
import { changeTask, finishTask } from '@/lib/app/change-task';
import { finishCallBack } from '@/lib/app/finish-call-back';
import { dayOfInstant, readMoment } from '@/lib/base/days';
import type { Contact } from '@/lib/domain/contact';
import { contactTitle, valueOfContact } from '@/lib/domain/contact';
import type { Task } from '@/lib/domain/task';
import { useActs } from './acts';
import { agoWords } from './ago-words';
import { Icon } from './icon';
import { LogTouchForm } from './log-touch-form';
import { TaskFields } from './task-fields';
import { shownId } from './use-shown';
import type { Words } from './words';
import { useWords } from './words';

/** Done tasks stay in sight for this long. */
const DONE_DAYS = 7;

/** Promises and tasks: what is owed and by when, each ticked off where it stands. */
export function Promises(props: { contact: Contact; tasks: readonly Task[]; now: string }) {
  const words = useWords();
  const { t, tz } = words;
  const acts = useActs();
  const { contact, now } = props;
  const [isAdding, setIsAdding] = useState(false);
  const [telling, setTelling] = useState<string>();
  const today = dayOfInstant(Date.parse(now), tz);
  const tasks = inOrder(props.tasks, today, tz);
  return (
    <section aria-labelledby="promises">
      <div className="head">
        <h2 id="promises">{t('task.title')}</h2>
        <button type="button" className="btn" onClick={() => setIsAdding(true)}>
          <Icon name="plus" />
          {t('task.add')}
        </button>
      </div>
      {isAdding && (
        <TaskFields
          text=""
          promised
          onCancel={() => setIsAdding(false)}
          onSave={(task) => {
            setIsAdding(false);
            void acts.run((moment) => addTask(contact.id, task, moment));
          }}
        />
      )}
      {tasks.length === 0 && !isAdding && <p className="quiet">{t('task.none')}</p>}
      <ul className="todo">
        {tasks.map((task) => {
          const due = dueWords(task, today, words);
          return (
            <li key={task.id} id={shownId({ table: 'tasks', id: task.id })} tabIndex={-1}>
              <input
                type="checkbox"
                id={`tick-${task.id}`}
                checked={task.doneAt !== null}
                onChange={(event) => {
                  const isDone = event.target.checked;
                  if (isDone && task.callBack) return setTelling(task.id);
                  void acts.run((moment) =>
                    isDone
                      ? finishTask(task.id, moment)
                      : changeTask(task.id, { doneAt: null }, moment),
                  );
                }}
              />
              <label htmlFor={`tick-${task.id}`} className={task.doneAt ? 'done-text' : undefined}>
                {task.text}
              </label>
              {due && <span className={`due ${due.level}`}>{due.words}</span>}
              {telling === task.id && !task.doneAt && (
                <div className="whole">
                  <LogTouchForm
                    channel="call"
                    who={contactTitle(contact)}
                    number={valueOfContact(contact, 'phone') ?? null}
                    isAsked
                    onCancel={() => setTelling(undefined)}
                    onSave={(touch) => {
                      setTelling(undefined);
                      void acts.run((moment) => finishCallBack(task.id, touch, moment));
                    }}
                  />
                </div>
              )}
              {task.promised && !task.doneAt && (
                <span className="small">
                  {t('task.promisedTo', {
                    who: contactTitle(contact),
                    date: words.day(task.createdAt),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Open ones first, earliest due first; of the done ones those of the last days. */
function inOrder(tasks: readonly Task[], today: number, tz: string): Task[] {
  const due = ({ dueAt }: Task) => dueAt ?? '9999';
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(
    ({ doneAt }) => doneAt !== null && today - (readMoment(doneAt, tz)?.day ?? 0) <= DONE_DAYS,
  );
  return [
    ...open.sort((a, b) => (due(a) < due(b) ? -1 : 1)),
    ...done.sort((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? 1 : -1)),
  ];
}

function dueWords(
  { dueAt, doneAt }: Task,
  today: number,
  words: Words,
): { words: string; level: 'late' | 'soon' | '' } | undefined {
  const { t, day, tz } = words;
  if (doneAt) {
    const ago = agoWords(today - (readMoment(doneAt, tz)?.day ?? today), words);
    return { words: t('task.doneAgo', { ago }), level: '' };
  }
  const dueDay = dueAt ? readMoment(dueAt, tz)?.day : undefined;
  if (dueAt === null || dueDay === undefined) return undefined;
  if (dueDay < today) return { words: t('next.late', { count: today - dueDay }), level: 'late' };
  if (dueDay === today) return { words: t('next.dueToday'), level: 'soon' };
  return { words: day(dueAt), level: '' };
}
