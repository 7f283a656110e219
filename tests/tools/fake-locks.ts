/**
 * Locks as the browser keeps them, for an environment that has none: whoever asks for a name waits
 * until everybody who asked before has let it go. Exclusive locks only, as the product uses them.
 */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, act: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(act, act);
    last.set(name, turn);
    return turn;
  };
  return { request: request as LockManager['request'] };
}
