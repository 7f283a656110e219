import { expect, test } from 'vitest';
import { stampToMs } from '@/lib/base/stamp';
import type { Contact } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import type { Moment } from '@/lib/domain/moment';
import type { Note } from '@/lib/domain/note';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, minutesLater, NOON, value } from '@/tests/tools/people';
import { AlongsideDatabase, database } from './database';
import { AddressTakenError } from './derive';
import { readHistory } from './history';
import { readContactCount, readContactIds } from './read';
import { undoChange } from './undo';
import { hashTables, readWhole } from './whole';
import type { Writing } from './write';
import { write } from './write';

openFreshStore();

const person = (id: string, ...addresses: string[]): Contact => {
  const fields = [value('name', id), ...addresses.map((address) => value('email', address))];
  return {
    id,
    capturedAt: NOON.now,
    fields: Object.fromEntries(fields.map((field) => [fieldKey(field), field])),
    neverLog: false,
    doNotContact: false,
  };
};
const noteOf = (contactId: string, text: string, id = 'n1'): Note => ({
  id,
  contactId,
  text,
  writtenAt: NOON.now,
  editedAt: NOON.now,
  page: null,
});
const save = (contact: Contact, moment: Moment = NOON) =>
  act((writing) => writing.put('contacts', contact), moment);
const act = <R>(does: (writing: Writing) => Promise<R>, moment: Moment = NOON) =>
  write({ ...moment, act: 'editContact', by: 'rep' }, does);
const everything = async () => ({ hash: await hashTables(), ...(await readWhole()) });

test('an act stores its rows, what follows from them, and one Change that tells of it', async () => {
  const { change } = await save(person('anna', ANNA));
  expect(await database.contacts.get('anna')).toEqual(person('anna', ANNA));
  expect(await readContactIds([ANNA, BEN])).toEqual(new Map([[ANNA, 'anna']]));
  expect(await readContactCount()).toBe(1);
  expect((await database.standings.get('anna'))?.stage).toBeDefined();
  expect(await readHistory('anna', 9)).toEqual([{ change, undone: false }]);
  expect(change).toMatchObject({ act: 'editContact', by: 'rep', subjects: ['anna'] });
  expect(stampToMs(change?.at ?? '')).toBe(Date.parse(NOON.now));
});

test('an act that fails leaves nothing: no row, no Change, no address, no count, no standing', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  const failing = act(async (writing) => {
    await writing.put('contacts', person('ben', BEN));
    await writing.put('notes', noteOf('anna', 'half'));
    await writing.remove('contacts', 'anna');
    throw new Error('the disk says no');
  });
  await expect(failing).rejects.toThrow('the disk says no');
  expect(await everything()).toEqual(before);
  expect(await readContactIds([ANNA, BEN])).toEqual(new Map([[ANNA, 'anna']]));
});

test('an act of hundreds of rows is as whole as one of a single row, and so is its undo', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  const ids = Array.from({ length: 300 }, (_, index) => `n${index}`);
  const writeAll = async (writing: Writing) => {
    for (const id of ids) await writing.put('notes', noteOf('anna', 'one of many', id));
    for (const id of ids) await writing.find('notes', id);
    for (const id of ids.slice(0, 200)) await writing.remove('notes', id);
  };
  const failing = act(async (writing) => {
    await writeAll(writing);
    throw new Error('at the very end');
  });
  await expect(failing).rejects.toThrow('at the very end');
  expect(await everything()).toEqual(before);
  const { change } = await act(writeAll);
  expect(await database.notes.count()).toBe(100);
  expect(change?.parts).toHaveLength(100);
  await undoChange(change?.id ?? '', NOON);
  expect(await hashTables()).toBe(before.hash);
});

test('a write refused while things are derived leaves nothing either', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  await expect(save(person('ben', BEN, ANNA))).rejects.toThrow(AddressTakenError);
  expect(await everything()).toEqual(before);
});

test('an address belongs to one contact, also among those of one act', async () => {
  const both = act(async (writing) => {
    await writing.put('contacts', person('anna', ANNA));
    await writing.put('contacts', person('ben', ANNA));
  });
  await expect(both).rejects.toMatchObject({ address: ANNA, contactId: 'anna' });
  expect(await database.contacts.count()).toBe(0);
});

test('an address that stays with one contact goes to no other in the same act', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  const both = act(async (writing) => {
    await writing.put('contacts', { ...person('anna', ANNA), neverLog: true });
    await writing.put('contacts', person('ben', BEN, ANNA));
  });
  await expect(both).rejects.toMatchObject({ address: ANNA, contactId: 'anna' });
  expect(await everything()).toEqual(before);
});

test('a row made anew never takes the place of one that is there, and nothing of its act is kept', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  const again = act(async (writing) => {
    await writing.add('notes', noteOf('anna', 'new'));
    await writing.add('contacts', person('anna', BEN));
  });
  await expect(again).rejects.toThrow();
  expect(await everything()).toEqual(before);
});

test('an address may go from one contact to another in one act, whoever is written first', async () => {
  await save(person('anna', ANNA));
  await save(person('ben', BEN));
  await act(async (writing) => {
    await writing.put('contacts', person('anna', BEN));
    await writing.put('contacts', person('ben', ANNA));
  });
  expect(await readContactIds([ANNA, BEN])).toEqual(
    new Map([
      [ANNA, 'ben'],
      [BEN, 'anna'],
    ]),
  );
});

test('an act that alters nothing makes no Change, and gives its own result all the same', async () => {
  await save(person('anna', ANNA));
  const before = await everything();
  expect(await save(person('anna', ANNA), minutesLater(5))).toEqual({
    result: undefined,
    change: undefined,
  });
  const undecided = await act(async (writing) => {
    await writing.put('notes', noteOf('anna', 'gone again'));
    await writing.remove('notes', 'n1');
    return 'nothing';
  });
  expect(undecided).toEqual({ result: 'nothing', change: undefined });
  expect(await everything()).toEqual(before);
});

test('reads within an act see what it has written already', async () => {
  await act(async (writing) => {
    await writing.put('contacts', person('anna', ANNA));
    expect(await writing.find('contacts', 'anna')).toEqual(person('anna', ANNA));
    await writing.remove('contacts', 'anna');
    expect(await writing.find('contacts', 'anna')).toBeUndefined();
  });
});

test('acts keep their order when the clock goes back', async () => {
  await save(person('a'), minutesLater(60));
  await save(person('b'), NOON);
  await save(person('c'), minutesLater(-60));
  const made = (await readHistory(null, 9)).map(({ change }) => change.subjects[0]);
  expect(made).toEqual(['c', 'b', 'a']);
});

test('writers at the same moment, in two tabs, never make one stamp twice', async () => {
  const other = new AlongsideDatabase();
  await other.open();
  await Promise.all(Array.from({ length: 20 }, (_, index) => save(person(`p${index}`))));
  const stamps = (await other.journal.toArray()).map((change) => change.at);
  expect(new Set(stamps).size).toBe(20);
  expect(await readContactCount()).toBe(20);
  expect(new Set(stamps.map((stamp) => stamp.split('-')[1])).size).toBe(1);
  other.close();
});

test('a row that is none of ours is refused at the door, and nothing of its act is kept', async () => {
  const before = await everything();
  const hostile = { ...person('anna', ANNA), neverLog: 'no' } as unknown as Contact;
  await expect(save(hostile)).rejects.toThrow();
  const endless = act(async (writing) => {
    await writing.put('contacts', person('anna', ANNA));
    await writing.put('notes', noteOf('anna', 'x'.repeat(100_001)));
  });
  await expect(endless).rejects.toThrow();
  expect(await everything()).toEqual(before);
});

test('taking the first act back gives the tables of a new store', async () => {
  const before = await hashTables();
  await save(person('anna', ANNA));
  await act((writing) => writing.remove('contacts', 'anna'));
  expect(await hashTables()).toBe(before);
});
