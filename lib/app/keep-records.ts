/** Has the browser promised not to clear the records when the disk runs full? */
export async function isPersisted(): Promise<boolean> {
  return navigator.storage.persisted();
}

/** Asks the browser for that promise. */
export async function askToPersist(): Promise<boolean> {
  return navigator.storage.persist();
}
