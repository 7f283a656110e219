import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Draft, Note } from '@/lib/domain/note';
import type { PlayId } from '@/lib/domain/plays/list';
import type { PlayCounts } from '@/lib/domain/ranking';
import type { StandingRow } from '@/lib/domain/standing-row';
import type { Task } from '@/lib/domain/task';

/** Projection: what recognising an address needs, and no more. */
export interface AddressRow {
  address: string;
  contactId: string;
}

/** Counter: a number kept instead of counted. */
export interface CounterRow {
  key: 'contacts' | PlayCounterKey | AnsweredKey;
  count: number;
}
/** How often suggestions of a play were taken up, and how often dismissed, over all contacts. */
export type PlayCounterKey = `play:${PlayId}:${'done' | 'dismissed'}`;

/**
 * How many suggestions the rep answered on a day (`YYYY-MM-DD`) of those for which the day's bound
 * holds: Today offers so many fewer.
 */
export type AnsweredKey = `answered:${string}`;

/** What this database knows about itself. */
export type MetaRow =
  /** Set when it is made: parts this machine's stamps from others'. */
  | { key: 'device'; value: string }
  /** What the rep's answers to suggestions had taught by the beginning of a day. */
  | { key: 'learnt'; on: string; counts: PlayCounts }
  /** What every standing was made with when all of them were made last: the rep's choices, as text. */
  | { key: 'madeWith'; choices: string };

const VERSION = 3;
/** Dexie counts in tens: its version 1 is IndexedDB's 10. */
const NATIVE_FACTOR = 10;
const makeDue = (row: StandingRow) => {
  row.recheckAt = '';
};
const newDevice = () => newId().slice(0, 16);

/** The records at rest. Few indexes: each one costs every write (PERFORMANCE.md, Storage 5). */
export class AlongsideDatabase extends Dexie {
  declare contacts: Table<Contact, string>;
  declare facts: Table<Fact, string>;
  declare notes: Table<Note, string>;
  declare tasks: Table<Task, string>;
  declare drafts: Table<Draft, string>;
  declare addresses: Table<AddressRow, string>;
  declare standings: Table<StandingRow, string>;
  declare counters: Table<CounterRow, string>;
  declare journal: Table<Change, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'alongside') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      contacts: 'id',
      facts: 'id, contactId, *messageKeys',
      notes: 'id, contactId',
      drafts: 'id',
      addresses: 'address',
      standings: 'contactId, recheckAt',
      counters: 'key',
      // `undoes` is sparse: only undos stand in it.
      journal: 'at, &id, *subjects, undoes',
      meta: 'key',
    });
    // Contacts and facts may hold more than before; none of it has to be there. What is derived
    // holds more too, so all of it is due.
    this.version(2)
      // `saidOn` is sparse: only contacts for whom there is something to do stand in it.
      .stores({ tasks: 'id, contactId', standings: 'contactId, recheckAt, saidOn' })
      .upgrade((upgrading) => upgrading.table('standings').toCollection().modify(makeDue));
    // Who came to us through whom, and what everybody bought. Both are sparse: only referrals stand
    // in `referredId` and only purchases in `currency`, so a mail that is logged pays for neither.
    this.version(VERSION).stores({ facts: 'id, contactId, *messageKeys, referredId, currency' });
    this.on('populate', (making) =>
      making.table('meta').add({ key: 'device', value: newDevice() }),
    );
    this.on('ready', () => this.refuseNewer(), true);
  }

  /** Dexie would open the records of a newer version and write into what it does not know. */
  private refuseNewer(): void {
    const found = Math.floor(this.backendDB().version / NATIVE_FACTOR);
    if (found > VERSION) throw new Dexie.VersionError(`These records are of version ${found}.`);
  }
}

/** The one database of this extension. */
export const database = new AlongsideDatabase();
