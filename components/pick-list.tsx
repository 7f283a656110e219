import type { ReactNode } from 'react';
import { useId } from 'react';

export interface Pick {
  id: string;
  name: ReactNode;
  /** One line about what it means. */
  text?: ReactNode;
  isNow: boolean;
  onPick(): void;
}

/** One of several that the rep sets: each a button of its own, so that no arrow key sets anything by the way. */
export function PickList({ title, picks }: { title: string; picks: readonly Pick[] }) {
  const id = useId();
  return (
    <fieldset className="picks" aria-labelledby={id}>
      <h3 id={id} className="plain">
        {title}
      </h3>
      {picks.map((pick) => (
        <button
          key={pick.id}
          type="button"
          aria-pressed={pick.isNow}
          aria-describedby={pick.text ? `${id}-${pick.id}` : undefined}
          aria-labelledby={`${id}-${pick.id}-name`}
          onClick={() => {
            if (!pick.isNow) pick.onPick();
          }}
        >
          <span className="dot" />
          <span id={`${id}-${pick.id}-name`} className="name">
            {pick.name}
          </span>
          {pick.text && (
            <span id={`${id}-${pick.id}`} className="small">
              {pick.text}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
