import type { PlayId } from './plays/list';
import { PLAYS } from './plays/list';
import type { StandingRow } from './standing-row';

/** Suggestions that push on, handed out a day; what is owed to somebody always stands (PLAYS.md §3.2). */
export const TODAY_CAP = 12;

/** A contact with something to do, as far as its place in the list goes. */
export interface Due extends Pick<StandingRow, 'contactId' | 'stage'> {
  readonly next: PlayId;
  /** Of the play suggested, 0..1, rounded to 6 decimals. */
  readonly score: number;
  readonly title: string;
}

/**
 * What put an entry behind the one before it: `score` it weighs less · `existing` as much, but the
 * other buys from us or talks with us already · `play` its play comes later in the table of plays ·
 * `name` nothing but the name. null: it is the first.
 */
export type Behind = 'score' | 'existing' | 'play' | 'name' | null;

export interface TodayPlace {
  readonly due: Due;
  readonly behind: Behind;
}

export interface Today {
  readonly places: readonly TodayPlace[];
  /** Suggestions kept for another day by the cap. */
  readonly kept: number;
}

const PUSHING: ReadonlySet<PlayId> = new Set(
  PLAYS.filter(({ restsAfter }) => (restsAfter as readonly string[]).includes('ourMessage')).map(
    ({ id }) => id,
  ),
);

/** Whether a play pushes on by itself; the others answer, keep a word, greet or decide. */
export const isPushing = (play: PlayId): boolean => PUSHING.has(play);

const PLAY_PLACE = new Map(PLAYS.map(({ id }, index) => [id, index]));

/**
 * Puts the contacts with something to do in order: by the score of the engine; of equal ones those
 * who are customers or in talk with us before new people, then by the table of plays, then by name.
 * @param handedOut how many pushing suggestions the rep has answered today already
 */
export function orderToday(dues: readonly Due[], handedOut: number, cap = TODAY_CAP): Today {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = dues.toSorted((a, b) => compare(a, b, order).by);
  let room = Math.max(0, cap - handedOut);
  const shown = sorted.filter(({ next }) => {
    if (!isPushing(next)) return true;
    room -= 1;
    return room >= 0;
  });
  const places = shown.map((due, index) => {
    const before = shown[index - 1];
    return { due, behind: before ? compare(before, due, order).because : null };
  });
  return { places, kept: sorted.length - shown.length };
}

function compare(a: Due, b: Due, order: Intl.Collator): { by: number; because: Behind } {
  if (a.score !== b.score) return { by: b.score - a.score, because: 'score' };
  const existing = Number(isExisting(b)) - Number(isExisting(a));
  if (existing !== 0) return { by: existing, because: 'existing' };
  const play = (PLAY_PLACE.get(a.next) ?? 0) - (PLAY_PLACE.get(b.next) ?? 0);
  if (play !== 0) return { by: play, because: 'play' };
  const name = order.compare(a.title, b.title);
  return { by: name || (a.contactId < b.contactId ? -1 : 1), because: 'name' };
}

const isExisting = ({ stage }: Due) => stage !== null && stage !== 'prospect';
