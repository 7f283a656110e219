import type { FormEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import type { FactTrouble } from '@/lib/domain/typed-fact';
import { useActs } from '../acts';
import { useMoment } from '../moment';
import { useWords } from '../words';
import type { Typed } from './typed';
import { typedIn } from './typed';

/** An act that waits for its moment. */
export type Act = (moment: Moment) => Promise<Change | undefined>;

/** One way to finish a form: the word on its button, and what the form then reads itself as. */
export interface Submit {
  value: string;
  label: string;
}

/**
 * A small form: its fields, one button for each way to finish it, and a sentence for what cannot be
 * kept, with the field that is to be mended under the hand.
 */
export function TypedForm(props: {
  title: string;
  submits: readonly Submit[];
  /** Where the hand is when the form opens: on the first button when nothing has to be typed. */
  startsAt: 'button' | 'field';
  read(typed: Typed, pressed: string, moment: Moment): Act | FactTrouble;
  /** Takes out what is being corrected. */
  takeOut?: Act | undefined;
  onClose(): void;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const moment = useMoment();
  const acts = useActs();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const isStarted = useRef(false);
  const [trouble, setTrouble] = useState<FactTrouble>();
  const start = (element: HTMLFormElement | null) => {
    form.current = element;
    if (!element || isStarted.current) return;
    isStarted.current = true;
    const first = props.startsAt === 'button' ? 'button[type=submit]' : 'input, select, textarea';
    element.querySelector<HTMLElement>(first)?.focus();
  };
  const run = async (act: Act) => {
    let isDone = false;
    await acts.run(async (now) => {
      const change = await act(now);
      isDone = true;
      return change;
    });
    if (isDone) props.onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const [first] = props.submits;
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : (first?.value ?? '');
    const read = props.read(typedIn(event.currentTarget), pressed, moment);
    if (typeof read === 'function') return void run(read);
    setTrouble(read);
    form.current?.querySelector<HTMLElement>(`[data-trouble~="${read}"]`)?.focus();
  };
  return (
    <form
      ref={start}
      className="add-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={submit}
      onChange={() => setTrouble(undefined)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <h3 id={`${id}-title`}>{props.title}</h3>
      {props.children}
      {trouble && (
        <p className="trouble" role="alert">
          {t(`add.trouble.${trouble}`)}
        </p>
      )}
      <div className="acts">
        {props.submits.map(({ value, label }) => (
          <button key={value} type="submit" className="btn line" value={value}>
            {label}
          </button>
        ))}
        {props.takeOut && (
          <button
            type="button"
            className="btn"
            onClick={() => props.takeOut && void run(props.takeOut)}
          >
            {t('add.takeOut')}
          </button>
        )}
        <button type="button" className="btn" onClick={props.onClose}>
          {t('field.cancel')}
        </button>
      </div>
      {props.takeOut && <p className="small">{t('add.takeOutText')}</p>}
    </form>
  );
}
