import type { DayNumber } from '@/lib/base/days';

/**
 * A day on which the model is asked: today, or a day of the look-ahead. Whatever depends on time
 * asks it whether a day has come, and so it knows the first later day on which an answer may be
 * another: the look-ahead goes from one such day to the next instead of through all of them. A
 * rule that compares days itself would be missed; I14 of the property tests would show it.
 */
export class DayAsked {
  #nextTurn = Number.POSITIVE_INFINITY;

  constructor(readonly day: DayNumber) {}

  /** First later day on which an answer given so far may differ; Infinity when none can. */
  get nextTurn(): DayNumber {
    return this.#nextTurn;
  }

  /** Whether a day is today or lies behind. */
  hasCome(day: DayNumber): boolean {
    if (day <= this.day) return true;
    if (day < this.#nextTurn) this.#nextTurn = Math.ceil(day);
    return false;
  }

  /** Whether it is one of the days from the first to the last, both counted. */
  isBetween(first: DayNumber, last: DayNumber): boolean {
    return this.hasCome(first) && !this.hasCome(last + 1);
  }

  /** Days since a day: a number to show or to weigh with, not to decide by. */
  since(day: DayNumber): number {
    return this.day - day;
  }

  /** Days until a day, below 0 when it lies behind; a number likewise. */
  until(day: DayNumber): number {
    return day - this.day;
  }
}
