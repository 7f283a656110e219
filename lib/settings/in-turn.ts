/**
 * Reads, changes and writes settings as one step, whichever of our pages or the worker does it:
 * of two choices made at once neither undoes the other.
 */
export async function changeInTurn<R>(change: () => Promise<R>): Promise<R> {
  return navigator.locks.request('settings', change);
}
