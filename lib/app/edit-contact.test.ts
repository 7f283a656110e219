import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/store/database';
import { readContactIds } from '@/lib/store/read';
import { hashTables } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, NOON, value } from '@/tests/tools/people';
import { readActTrouble } from './act-trouble';
import { answerSuggestion } from './answer-suggestion';
import { editContact, setContactSwitch } from './edit-contact';
import { saveContact } from './save-contact';
import { undoLastAct } from './undo-act';
import { findDraftOf, typeNote } from './write-note';

openFreshStore();

let anna = '';
let ben = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
  ({ contactId: ben } = await saveContact(capture(BEN), NOON));
});
const fieldsOf = async (id: string) =>
  Object.keys((await database.contacts.get(id))?.fields ?? {}).sort();

test('a value is added, replaced and removed, and recognising follows the address at once', async () => {
  await editContact(anna, null, value('email', 'a@new.example'), NOON);
  expect(await readContactIds([ANNA, 'a@new.example'])).toEqual(
    new Map([
      [ANNA, anna],
      ['a@new.example', anna],
    ]),
  );
  await editContact(anna, `email:${ANNA}`, value('email', 'b@new.example'), NOON);
  await editContact(anna, 'email:a@new.example', null, NOON);
  expect(await readContactIds([ANNA, 'a@new.example', 'b@new.example'])).toEqual(
    new Map([['b@new.example', anna]]),
  );
  expect(await fieldsOf(anna)).toEqual(['email:b@new.example', 'name']);
});

test('an address of another contact is refused, and it is said whose it is', async () => {
  const before = await hashTables();
  const failed = await editContact(anna, null, value('email', BEN), NOON).catch((error) => error);
  expect(readActTrouble(failed)).toEqual({ code: 'addressTaken', contactId: ben });
  expect(await hashTables()).toBe(before);
});

test('the last value may go: the person stays, and the value comes back', async () => {
  await editContact(anna, 'name', null, NOON);
  const before = await hashTables();
  await editContact(anna, `email:${ANNA}`, null, NOON);
  expect(await database.contacts.get(anna)).toMatchObject({ fields: {} });
  await undoLastAct(NOON);
  expect(await hashTables()).toBe(before);
});

test('words that waited at an address join the person it is added to', async () => {
  await typeNote({ address: 'a@new.example' }, 'Met at the fair', null, NOON);
  await editContact(anna, null, value('email', 'a@new.example'), NOON);
  expect(await findDraftOf({ contactId: anna })).toMatchObject({ text: 'Met at the fair' });
});

test('no act is kept about somebody who is gone', async () => {
  await undoLastAct(NOON);
  const before = await hashTables();
  const acts = [
    editContact(ben, null, value('title', 'Buyer'), NOON),
    setContactSwitch(ben, 'neverLog', true, NOON),
    answerSuggestion(ben, { play: 'reply', evidence: '*' }, { action: 'done' }, NOON),
  ];
  for (const act of acts) {
    expect(readActTrouble(await act.catch((error: unknown) => error))).toEqual({ code: 'gone' });
  }
  expect(await hashTables()).toBe(before);
});
