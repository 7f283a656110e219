import { beforeEach, expect, test } from 'vitest';
import type { Referral } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { hashTables } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, minutesLater, NOON, value } from '@/tests/tools/people';
import { correctFact, voidFact } from './correct-fact';
import { editContact } from './edit-contact';
import { readNames } from './read-names';
import { readReferrals } from './read-referrals';
import { recordReferral } from './record-referral';
import { saveContact } from './save-contact';
import { undoAct, undoLastAct } from './undo-act';

openFreshStore();

let [anna, ben] = ['', ''];
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
  ({ contactId: ben } = await saveContact(capture(BEN), NOON));
});
const bring = (referredId: string | null) =>
  recordReferral(anna, { at: '2026-11-19', name: 'Ben', referredId }, minutesLater(1));
const referral = async () => {
  const facts = unreplaced(await database.facts.where('contactId').equals(anna).toArray());
  return facts.find(({ kind }) => kind === 'referral') as Referral;
};
const cameBy = async (id: string) => (await readReferrals(id)).cameBy.map((fact) => fact.contactId);

test('a referral is told on both cards, each with the name that the other has now', async () => {
  await bring(ben);
  expect(await cameBy(ben)).toEqual([anna]);
  await editContact(ben, 'name', value('name', 'Ben Okoro'), minutesLater(2));
  expect((await readReferrals(anna)).titles.get(ben)).toBe('Ben Okoro');
  expect((await readReferrals(ben)).titles.get(anna)).toBe('anna');
});

test('it is one act of both: in the history of either, and undone from both', async () => {
  const before = await hashTables();
  await bring(ben);
  for (const id of [anna, ben]) {
    expect((await readHistory(id, 1))[0]?.change).toMatchObject({ act: 'recordReferral' });
  }
  // Whose act it is called after is who made the referral.
  expect((await readHistory(ben, 1))[0]?.change.subjects[0]).toBe(anna);
  await undoLastAct(NOON);
  expect([await cameBy(ben), await hashTables()]).toEqual([[], before]);
});

test('somebody known by name only is linked once saved, by a correction; taken out, neither card tells it', async () => {
  await bring(null);
  expect(await cameBy(ben)).toEqual([]);
  const old = await referral();
  await correctFact(old, { ...old, referredId: ben }, minutesLater(2));
  expect(await cameBy(ben)).toEqual([anna]);
  await voidFact(await referral(), minutesLater(3));
  expect(await cameBy(ben)).toEqual([]);
});

test('a correction that names somebody else leaves the first without it', async () => {
  const { contactId: cleo } = await saveContact(capture('cleo@shop.example'), NOON);
  await bring(ben);
  const old = await referral();
  await correctFact(old, { ...old, referredId: cleo }, minutesLater(2));
  expect([await cameBy(ben), await cameBy(cleo)]).toEqual([[], [anna]]);
});

test('whoever is gone is told by the name that was recorded, and is back with the undo', async () => {
  await bring(ben);
  const saved = (await readHistory(ben, 9)).find(({ change }) => change.act === 'saveContact');
  const undone = await undoAct(saved?.change.id ?? '', minutesLater(2));
  expect(undone).toMatchObject({ done: true });
  expect((await readReferrals(anna)).titles.has(ben)).toBe(false);
  expect((await referral()).name).toBe('Ben');
  if (undone.done) await undoAct(undone.change?.id ?? '', minutesLater(3));
  expect((await readReferrals(anna)).titles.has(ben)).toBe(true);
});

test('everybody saved can be named', async () => {
  expect((await readNames()).map(({ addresses }) => addresses).sort()).toEqual([[ANNA], [BEN]]);
});
