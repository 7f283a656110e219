import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { FactTrouble } from '@/lib/domain/typed-fact';
import { readDay } from '@/lib/domain/typed-fact';
import { useMoment } from '../moment';
import { useWords } from '../words';

/** A labelled field. `mends` names the troubles that are mended in it. */
interface Labelled {
  name: string;
  label: string;
  mends?: readonly FactTrouble[];
}

const mending = ({ mends }: Pick<Labelled, 'mends'>) => ({ 'data-trouble': mends?.join(' ') });

/** The day of an instant or a date in the rep's zone, as a date field takes it. */
export function dayIn(at: string, tz: string): string {
  const day = readMoment(at, tz)?.day;
  return day === undefined ? '' : dateOfDay(day);
}

/** When it happened: today, unless another day is chosen. One that lies ahead is said to. */
export function DayField({
  at,
  mends = [],
}: { at?: string | undefined } & Pick<Labelled, 'mends'>) {
  const { t } = useWords();
  const moment = useMoment();
  const id = useId();
  const [text, setText] = useState(dayIn(at ?? moment.now, moment.tz));
  const read = readDay(text, moment);
  const isAhead = typeof read === 'object' && read.isAhead;
  return (
    <div className="typed">
      <label htmlFor={id}>{t('add.day')}</label>
      <input
        id={id}
        type="date"
        name="day"
        defaultValue={text}
        aria-describedby={`${id}-ahead`}
        {...mending({ mends: ['dayMissing', 'dayImpossible', ...mends] })}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-ahead`} className="small" role="status">
        {isAhead && t('add.ahead')}
      </p>
    </div>
  );
}

/** One line of text. */
export function TextField(
  props: Labelled & {
    initial?: string | number | null | undefined;
    hint?: string;
    /** Which keyboard a touch screen shows. */
    keys?: 'decimal' | 'numeric';
    maxLength?: number;
  },
) {
  const id = useId();
  return (
    <div className="typed">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        name={props.name}
        inputMode={props.keys}
        placeholder={props.hint}
        autoComplete="off"
        maxLength={props.maxLength ?? 300}
        defaultValue={props.initial ?? ''}
        {...mending(props)}
      />
    </div>
  );
}

/** Words of any length. */
export function WordsField(props: Labelled & { initial?: string | null | undefined }) {
  const id = useId();
  return (
    <div className="typed wide">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        name={props.name}
        rows={2}
        maxLength={10_000}
        defaultValue={props.initial ?? ''}
        {...mending(props)}
      />
    </div>
  );
}

/** One of several. */
export function ChoiceField(
  props: Labelled & {
    options: readonly { value: string; label: string }[];
    initial?: string | undefined;
    isWide?: boolean;
    onChoose?(value: string): void;
  },
) {
  const id = useId();
  return (
    <div className={props.isWide ? 'typed wide' : 'typed'}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        name={props.name}
        defaultValue={props.initial}
        {...mending(props)}
        onChange={(event) => props.onChoose?.(event.target.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => (
  <div className="typed-row">{children}</div>
);
