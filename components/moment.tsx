import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Moment } from '@/lib/domain/moment';

/** Everything of a moment but the time itself: the rep's zone, and what they chose about the model. */
type Choices = Omit<Moment, 'now'>;

const ChoicesContext = createContext<Choices | undefined>(undefined);

export function MomentProvider(props: { choices: Choices; children: ReactNode }) {
  return <ChoicesContext value={props.choices}>{props.children}</ChoicesContext>;
}

/** The moment in which something is drawn: days pass, so it is another at every look. */
export function useMoment(): Moment {
  const choices = useContext(ChoicesContext);
  if (!choices) throw new Error('useMoment outside a MomentProvider');
  return { ...choices, now: new Date().toISOString() };
}
