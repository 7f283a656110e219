import type { Moment } from '@/lib/domain/moment';
import type { FactTrouble } from '@/lib/domain/typed-fact';
import { readDay, readMinutes } from '@/lib/domain/typed-fact';

/** What stands in the fields of a form, by their names. */
export interface Typed {
  /** Empty when the field is not there or holds nothing. */
  text(name: string): string;
  /** The words of a field, null when there are none. */
  words(name: string): string | null;
  /** A number chosen from a list, null when none was. */
  number(name: string): number | null;
  isTicked(name: string): boolean;
  /** Something was typed that the browser cannot read as a date: it then shows and gives nothing. */
  isUnreadable(name: string): boolean;
}

/** Reads the fields of a form as they stand. */
export function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    text,
    words: (name) => text(name) || null,
    number: (name) => (text(name) === '' ? null : Number(text(name))),
    isTicked: (name) => data.get(name) !== null,
    isUnreadable: (name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLInputElement && field.validity.badInput;
    },
  };
}

/** The time of a fact from the field `day`; one that was not altered keeps its hour. */
export function readAt(
  typed: Typed,
  moment: Moment,
  before?: { day: string; at: string },
): { at: string } | FactTrouble {
  if (typed.isUnreadable('day')) return 'dayImpossible';
  const text = typed.text('day');
  if (before && text === before.day) return { at: before.at };
  return readDay(text, moment);
}

/** What a call, a meeting or a chat may say beside who took part: how long, and which words. */
export function readTalk(typed: Typed): { minutes?: number; words?: string } | FactTrouble {
  const minutes = typed.isUnreadable('minutes') ? 'minutesBad' : readMinutes(typed.text('minutes'));
  if (typeof minutes === 'string') return minutes;
  const words = typed.words('words');
  return { ...(minutes === undefined ? {} : { minutes }), ...(words === null ? {} : { words }) };
}
