import { database } from './database';

/** Why the records cannot be reached; the screen says what to do about each. */
export type StoreTrouble = 'refused' | 'upgradeFailed' | 'newerVersion' | 'full' | 'other';

/** Opens the database, or says why it cannot. Never opens an empty one in its place. */
export async function openStore(): Promise<StoreTrouble | undefined> {
  try {
    await database.open();
    return undefined;
  } catch (error) {
    return readTrouble(error);
  }
}

/** Errors of the database and of storage; whatever else throws is no trouble with the records. */
const STORE_ERRORS =
  /^(QuotaExceeded|Abort|Bulk|Unknown|Security|MissingAPI|InvalidState|Version|Upgrade|OpenFailed|DatabaseClosed)Error$/;

/**
 * Names what a failed read or write means. Browsers say the same thing in several ways
 * (TESTING.md §7): the inner error is looked at too.
 */
export function readTrouble(error: unknown): StoreTrouble {
  const text = wordsOf(error);
  // A full disk aborts: all rows of a bulk at once, or with an inner error that says nothing.
  if (/QuotaExceeded|BulkError[\s\S]*Abort|AbortError[\s\S]*UnknownError/.test(text)) return 'full';
  if (/denied permission|SecurityError|MissingAPI|InvalidState/.test(text)) return 'refused';
  if (/VersionError/.test(text)) return 'newerVersion';
  return /UpgradeError/.test(text) ? 'upgradeFailed' : 'other';
}

function wordsOf(error: unknown): string {
  const { inner } = (error ?? {}) as { inner?: unknown };
  return [error, inner]
    .map((one) => (one ?? {}) as Partial<Error>)
    .filter(({ name }) => STORE_ERRORS.test(String(name)))
    .map(({ name, message }) => `${name} ${message}`)
    .join('\n');
}
