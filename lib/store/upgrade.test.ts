import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { change } from '@/lib/domain/change';
import { contact } from '@/lib/domain/contact';
import { fact } from '@/lib/domain/fact';
import { draft, note } from '@/lib/domain/note';
import { task } from '@/lib/domain/task';
import { AlongsideDatabase } from './database';

/** What each version of the records looked like on disk, and a sample of what it wrote. */
const VERSIONS = [
  {
    version: 1,
    sample: 'samples/version-1.json',
    stores: {
      contacts: 'id',
      facts: 'id, contactId, *messageKeys',
      notes: 'id, contactId',
      drafts: 'id',
      addresses: 'address',
      standings: 'contactId, recheckAt',
      counters: 'key',
      journal: 'at, &id, *subjects, undoes',
      meta: 'key',
    },
    isDue: true,
  },
  {
    version: 2,
    sample: 'samples/version-2.json',
    stores: {
      contacts: 'id',
      facts: 'id, contactId, *messageKeys',
      notes: 'id, contactId',
      tasks: 'id, contactId',
      drafts: 'id',
      addresses: 'address',
      standings: 'contactId, recheckAt, saidOn',
      counters: 'key',
      journal: 'at, &id, *subjects, undoes',
      meta: 'key',
    },
    isDue: false,
  },
] as const;

const SCHEMAS = {
  contacts: contact,
  facts: fact,
  notes: note,
  tasks: task,
  drafts: draft,
  journal: change,
};

type Tables = Record<string, unknown[]>;
const readSample = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Tables;

test.each(VERSIONS)(
  'records of version $version are all there after the upgrade, and all can be read',
  async ({ version, sample, stores, isDue }) => {
    const name = `alongside-${version}`;
    const tables = readSample(sample);
    const old = new Dexie(name);
    old.version(version).stores(stores);
    await old.open();
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows);
    old.close();

    const ours = new AlongsideDatabase(name);
    await ours.open();
    for (const [table, rows] of Object.entries(tables)) {
      // What is derived is due where it holds more since, to be made anew.
      const kept =
        table === 'standings' && isDue
          ? rows.map((row) => ({ ...(row as object), recheckAt: '' }))
          : rows;
      expect(await ours.table(table).toArray()).toEqual(kept);
    }
    for (const [table, schema] of Object.entries(SCHEMAS)) {
      const rows = await ours.table(table).toArray();
      for (const row of rows) expect(schema.parse(row)).toEqual(row);
      if (table in tables) expect(rows.length).toBeGreaterThan(0);
    }
    await ours.delete();
  },
);

test('what was kept before it had an index is found by it after the upgrade: referrals from either card, purchases of all', async () => {
  const tables = readSample('samples/version-2.json');
  const old = new Dexie('alongside-referral');
  old.version(2).stores(VERSIONS[1].stores);
  await old.open();
  await old.table('facts').bulkAdd(tables['facts'] ?? []);
  old.close();
  const ours = new AlongsideDatabase('alongside-referral');
  await ours.open();
  const [referral] = await ours.facts.filter(({ kind }) => kind === 'referral').toArray();
  if (referral?.kind !== 'referral') throw new Error('The sample holds no referral.');
  const found = await ours.facts
    .where('referredId')
    .equals(referral.referredId ?? '')
    .toArray();
  expect(found).toEqual([referral]);
  const purchases = await ours.facts.filter(({ kind }) => kind === 'purchase').primaryKeys();
  expect(purchases.length).toBeGreaterThan(0);
  const indexed = await ours.facts.orderBy('currency').primaryKeys();
  expect(indexed.toSorted()).toEqual(purchases.toSorted());
  await ours.delete();
});
