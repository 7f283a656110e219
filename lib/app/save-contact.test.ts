import { expect, test } from 'vitest';
import type { Interaction } from '@/lib/domain/fact';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { readContactCount } from '@/lib/store/read';
import { hashTables, readWhole } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, mail, minutesLater, NOON, REP, value } from '@/tests/tools/people';
import { saveContact, saveContacts } from './save-contact';
import { undoLastAct } from './undo-act';
import { findDraftOf, typeNote } from './write-note';

openFreshStore();

const subjects = async () =>
  (await readWhole()).facts.map((fact) => (fact as Interaction).subject).sort();

test('saving keeps every value with its evidence, and every visible message of the thread', async () => {
  const messages = [
    mail({ subject: 'from them' }),
    mail({ subject: 'to them', keys: ['site:m2'], from: REP, recipients: [ANNA] }),
    mail({ subject: 'by a machine', keys: ['site:m3'], automated: true }),
    mail({ subject: 'between others', keys: ['site:m4'], from: BEN, recipients: [ANNA, REP] }),
    mail({ subject: 'no date', keys: ['site:m5'], at: null }),
  ];
  const { contactId, alreadyKnown } = await saveContact(capture(ANNA, { messages }), NOON);
  expect(alreadyKnown).toBe(false);
  expect(await database.contacts.get(contactId)).toEqual({
    id: contactId,
    capturedAt: NOON.now,
    fields: { name: value('name', 'anna'), [`email:${ANNA}`]: value('email', ANNA) },
    neverLog: false,
    doNotContact: false,
  });
  expect(await subjects()).toEqual(['from them', 'to them']);
  expect((await database.standings.get(contactId))?.lastSeenOn).not.toBeNull();
  expect(await database.journal.count()).toBe(1);
});

test('the same address again, on any site, gives the known contact and makes nothing', async () => {
  const first = await saveContact(capture(ANNA), NOON);
  const before = await hashTables();
  const elsewhere = capture(ANNA, { page: 'https://other.example/', messages: [mail()] });
  elsewhere.fields = [...elsewhere.fields, value('email', 'second@shop.example')];
  expect(await saveContact(elsewhere, minutesLater(9))).toEqual({
    contactId: first.contactId,
    alreadyKnown: true,
    change: undefined,
  });
  expect(await hashTables()).toBe(before);
});

test('two tabs that save one person at the same moment make one contact', async () => {
  const saved = await Promise.all([1, 2, 3].map(() => saveContact(capture(ANNA), NOON)));
  expect(new Set(saved.map((one) => one.contactId)).size).toBe(1);
  expect(saved.filter((one) => !one.alreadyKnown)).toHaveLength(1);
  expect(await readContactCount()).toBe(1);
});

test('several people are one act with one undo; one shown twice is one contact', async () => {
  const before = await hashTables();
  const { saved, change } = await saveContacts([capture(ANNA), capture(BEN), capture(ANNA)], NOON);
  expect(saved.map((one) => one.alreadyKnown)).toEqual([false, false, true]);
  expect(saved[2]?.contactId).toBe(saved[0]?.contactId);
  expect(change?.subjects).toHaveLength(2);
  expect(await readContactCount()).toBe(2);
  await undoLastAct(NOON);
  expect(await hashTables()).toBe(before);
});

test('nothing ticked is refused; of several people, those with something to keep are saved', async () => {
  const before = await hashTables();
  await expect(saveContact(capture(ANNA, { fields: [] }), NOON)).rejects.toThrow(
    /Nothing is ticked/,
  );
  expect(await hashTables()).toBe(before);
  const { saved } = await saveContacts([capture(BEN), capture(ANNA, { fields: [] })], NOON);
  expect(saved).toHaveLength(1);
  expect(await database.contacts.count()).toBe(1);
});

test('words typed about a stranger join the contact; of two addresses, both', async () => {
  const second = 'anna.b@shop.example';
  await typeNote({ address: ANNA }, 'Met at the fair', 'https://a.example/', NOON);
  await typeNote({ address: second }, 'Likes Tuesdays', null, NOON);
  const given = capture(ANNA);
  const { contactId } = await saveContact(
    { ...given, fields: [...given.fields, value('email', second)] },
    NOON,
  );
  expect((await findDraftOf({ contactId }))?.text).toBe('Met at the fair\n\nLikes Tuesdays');
  expect(await database.drafts.count()).toBe(1);
});

test('words typed about a stranger who was saved in another tab join the contact too', async () => {
  const { contactId } = await saveContact(capture(ANNA), NOON);
  await typeNote({ contactId }, 'first', null, NOON);
  await typeNote({ address: ANNA }, 'second', null, NOON);
  const before = await hashTables();
  const again = await saveContact(capture(ANNA), NOON);
  expect(again).toMatchObject({ contactId, alreadyKnown: true });
  expect((await findDraftOf({ contactId }))?.text).toBe('first\n\nsecond');
  expect(await findDraftOf({ address: ANNA })).toBeUndefined();
  expect((await readHistory(contactId, 1))[0]?.change.id).toBe(again.change?.id);
  await undoLastAct(NOON);
  expect(await findDraftOf({ address: ANNA })).toMatchObject({ text: 'second' });
  expect(before).not.toBe('');
});
