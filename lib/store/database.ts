import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import { newId } from '@/lib/base/ids';
import type { Change } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import type { Fact } from '@/lib/domain/fact';
import type { Draft, Note } from '@/lib/domain/note';
import type { StandingRow } from '@/lib/domain/standing-row';

/** Projection: what recognising an address needs, and no more. */
export interface AddressRow {
  address: string;
  contactId: string;
}

/** Counter: a number kept instead of counted. */
export interface CounterRow {
  key: 'contacts';
  count: number;
}

/** Constants of this database, set when it is made. `device` parts this machine's stamps from others'. */
export interface MetaRow {
  key: 'device';
  value: string;
}

const VERSION = 1;
/** Dexie counts in tens: its version 1 is IndexedDB's 10. */
const NATIVE_FACTOR = 10;
const newDevice = () => newId().slice(0, 16);

/** The records at rest. Few indexes: each one costs every write (PERFORMANCE.md, Storage 5). */
export class AlongsideDatabase extends Dexie {
  declare contacts: Table<Contact, string>;
  declare facts: Table<Fact, string>;
  declare notes: Table<Note, string>;
  declare drafts: Table<Draft, string>;
  declare addresses: Table<AddressRow, string>;
  declare standings: Table<StandingRow, string>;
  declare counters: Table<CounterRow, string>;
  declare journal: Table<Change, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'alongside') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(VERSION).stores({
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
