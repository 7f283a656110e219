import { Dexie } from 'dexie';
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

/**
 * Names what a failed read or write means. Browsers say the same thing in several ways
 * (TESTING.md §7): the inner error is looked at too.
 */
export function readTrouble(error: unknown): StoreTrouble {
  const names = [error, (error as { inner?: unknown })?.inner].flatMap((one) =>
    one instanceof Error || one instanceof DOMException ? [`${one.name} ${one.message}`] : [],
  );
  const text = names.join(' ');
  if (/QuotaExceeded|BulkError.*Abort/.test(text)) return 'full';
  if (/denied permission|SecurityError|MissingAPI|InvalidState/.test(text)) return 'refused';
  if (/VersionError/.test(text)) return 'newerVersion';
  if (error instanceof Dexie.UpgradeError || /UpgradeError/.test(text)) return 'upgradeFailed';
  return 'other';
}
