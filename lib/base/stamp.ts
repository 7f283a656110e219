/**
 * Hybrid logical clock stamps: `<9 base-36 digits of ms><4 of a counter>-<device>`.
 * They sort as strings in the order of the acts, even when the wall clock is set back, and two
 * machines never make the same one.
 */
export type Stamp = string;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const STAMP = /^([0-9a-z]{9})([0-9a-z]{4})-[0-9a-z]{1,32}$/;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

/**
 * Gives the stamp that follows `last`.
 * @param last the newest stamp in the journal, read inside the same transaction; undefined at first
 * @param nowMs the wall clock, epoch milliseconds
 * @param device this machine's id
 */
export function nextStamp(last: Stamp | undefined, nowMs: number, device: string): Stamp {
  const before = last === undefined ? undefined : readStamp(last);
  if (before === undefined || nowMs > before.ms) return writeStamp(nowMs, 0, device);
  const counter = before.counter + 1;
  return counter < COUNTER_LIMIT
    ? writeStamp(before.ms, counter, device)
    : writeStamp(before.ms + 1, 0, device);
}

/** No clock is as wrong as this; a stamp beyond it would leave no room for later ones. */
const LATEST_MS = Date.UTC(2300, 0);

/** Is this text a stamp that others can follow? What comes from a file is asked. */
export function isStamp(text: string): boolean {
  return STAMP.test(text) && readStamp(text).ms < LATEST_MS;
}

/** Reads a stamp's wall-clock time, epoch milliseconds. Throws on text that is no stamp. */
export function stampToMs(stamp: Stamp): number {
  return readStamp(stamp).ms;
}

function writeStamp(ms: number, counter: number, device: string): Stamp {
  const time = ms.toString(36).padStart(MS_DIGITS, '0');
  return `${time}${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device}`;
}

function readStamp(stamp: Stamp): { ms: number; counter: number } {
  const match = STAMP.exec(stamp);
  if (!match?.[1] || !match[2]) throw new Error(`Not a clock stamp: ${stamp.slice(0, 40)}`);
  return { ms: Number.parseInt(match[1], 36), counter: Number.parseInt(match[2], 36) };
}
