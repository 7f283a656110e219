import { useEffect, useId, useRef, useState } from 'react';
import type { Task } from '@/lib/domain/task';
import { useWords } from './words';

/** The words of a task, the day by which it is due, and whether it was promised. */
export function TaskFields(props: {
  text: string;
  promised: boolean;
  isBusy?: boolean;
  onSave(task: Pick<Task, 'text' | 'dueAt' | 'promised' | 'callBack'>): void;
  onCancel(): void;
}) {
  const { t } = useWords();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.text);
  const [dueAt, setDueAt] = useState('');
  const [promised, setPromised] = useState(props.promised);
  const [isCallBack, setIsCallBack] = useState(false);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        const words = text.trim();
        if (words === '') return;
        const kind = isCallBack ? { callBack: true as const } : {};
        props.onSave({ text: words, dueAt: dueAt || null, promised, ...kind });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The frame would hide itself.
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <label htmlFor={id} className="small">
        {t('task.text')}
      </label>
      <input
        ref={first}
        id={id}
        type="text"
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-due`} className="small">
        {t('task.due')}
      </label>
      <input
        id={`${id}-due`}
        type="date"
        value={dueAt}
        onChange={(event) => setDueAt(event.target.value)}
      />
      <label className="switch">
        <input
          type="checkbox"
          checked={promised}
          onChange={(event) => setPromised(event.target.checked)}
        />
        {t('task.promised')}
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={isCallBack}
          onChange={(event) => setIsCallBack(event.target.checked)}
        />
        {t('task.callBack')}
      </label>
      <div className="acts">
        <button
          type="submit"
          className="btn line"
          disabled={text.trim() === '' || props.isBusy === true}
        >
          {t('task.save')}
        </button>
        <button type="button" className="btn" onClick={props.onCancel}>
          {t('field.cancel')}
        </button>
      </div>
    </form>
  );
}
