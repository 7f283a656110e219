import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { repSettings } from '@/lib/settings/rep-settings';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { AlongsideDatabase, database } from './database';
import { openStore, readTrouble } from './open';

openFreshStore();

const named = (name: string, message: string, inner?: unknown) =>
  Object.assign(new Error(message), { name, inner });

describe('what the browser says is named by what the rep can do about it', () => {
  test.each([
    ['full', named('AbortError', 'QuotaExceededError ', named('QuotaExceededError', ''))],
    ['full', named('AbortError', 'aborted', new DOMException('full', 'QuotaExceededError'))],
    ['full', new DOMException('', 'QuotaExceededError')],
    [
      'full',
      named(
        'BulkError',
        'contacts.bulkAdd(): 20 of 20 operations failed. Errors: AbortError: The transaction was aborted',
      ),
    ],
    ['full', named('AbortError', 'aborted', named('UnknownError', 'Internal error'))],
    [
      'refused',
      named(
        'OpenFailedError',
        'UnknownError The user denied permission to access the database.',
        new DOMException('The user denied permission to access the database.', 'UnknownError'),
      ),
    ],
    ['refused', named('SecurityError', 'The operation is insecure.')],
    ['refused', named('MissingAPIError', 'IndexedDB API missing')],
    ['refused', named('InvalidStateError', 'A mutation operation was attempted')],
    ['newerVersion', named('VersionError', 'The requested version (10) is less than (20)')],
    ['upgradeFailed', new Dexie.UpgradeError('Dexie specification of currently installed')],
    ['other', named('UnknownError', 'Internal error opening backing store.')],
    ['other', named('BulkError', '1 of 2 operations failed. Errors: ConstraintError: Key exists')],
    ['other', named('AbortError', 'aborted by hand')],
    ['other', new TypeError('QuotaExceededError is what a note was about')],
    ['other', repSettings.safeParse({ language: 'QuotaExceededError SecurityError' }).error],
    ['other', undefined],
    ['other', 'QuotaExceededError'],
  ])('%s: %o', (trouble, error) => {
    expect(readTrouble(error)).toBe(trouble);
  });
});

test('records written by a newer version are left untouched, and it is said', async () => {
  const newer = new Dexie('alongside-newer');
  newer.version(99).stores({ contacts: 'id' });
  await newer.open();
  await newer.table('contacts').add({ id: 'anna' });
  newer.close();
  const ours = new AlongsideDatabase('alongside-newer');
  const opened = await ours.open().then(
    () => 'opened',
    (error: unknown) => readTrouble(error),
  );
  ours.close();
  await newer.open();
  expect(await newer.table('contacts').count()).toBe(1);
  newer.close();
  expect(opened).toBe('newerVersion');
});

test('records that can be reached are no trouble', async () => {
  database.close();
  expect(await openStore()).toBeUndefined();
});
