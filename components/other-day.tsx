import { useId, useState } from 'react';

/** Any day of a span, with a button that takes it. */
export function OtherDay(props: {
  label: string;
  button: string;
  first: string;
  last: string;
  onPick(date: string): void;
}) {
  const id = useId();
  const [date, setDate] = useState('');
  const isDay = date >= props.first && date <= props.last;
  return (
    <form
      className="other-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay) props.onPick(date);
      }}
    >
      <label htmlFor={id} className="small">
        {props.label}
      </label>
      <input
        id={id}
        type="date"
        min={props.first}
        max={props.last}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <button type="submit" className="btn line" disabled={!isDay}>
        {props.button}
      </button>
    </form>
  );
}
