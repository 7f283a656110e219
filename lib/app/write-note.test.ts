import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { hashTables, readWhole } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, capture, minutesLater, NOON } from '@/tests/tools/people';
import { readActTrouble } from './act-trouble';
import { findDraftNoteId } from './draft-note';
import { saveContact } from './save-contact';
import { undoLastAct } from './undo-act';
import { deleteNote, findDraftOf, typeNote, writeNote } from './write-note';

openFreshStore();

const PAGE = 'https://mail.example/?_uid=1';
let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA), NOON));
});
const type = (text: string, minutes = 0) =>
  typeNote({ contactId: anna }, text, PAGE, minutesLater(minutes));
const texts = async () => (await readWhole()).notes.map((note) => note.text);

test('every keystroke is kept as typed, before it is an act', async () => {
  for (const text of ['L', 'Li', 'Lik', 'Like  ☕\n']) await type(text);
  await database.close();
  await database.open();
  expect(await findDraftOf({ contactId: anna })).toMatchObject({ text: 'Like  ☕\n', page: PAGE });
  expect(await texts()).toEqual([]);
  expect(await database.journal.count()).toBe(1);
});

test('keystrokes that overtake each other belong to one note, the last one stands', async () => {
  await Promise.all(['a', 'ab', 'abc'].map((text) => type(text)));
  const noteId = await findDraftNoteId(anna);
  await Promise.all([type('abcd'), writeNote(anna, false, NOON), type('abcde')]);
  expect((await readWhole()).notes.map((note) => note.id)).toEqual([noteId]);
  expect(await findDraftOf({ contactId: anna })).toMatchObject({ text: 'abcde', noteId });
});

test('"Save note" right after the last keystroke saves that keystroke and empties the field', async () => {
  const typed = type('to the last letter');
  const saved = writeNote(anna, true, NOON);
  await Promise.all([typed, saved]);
  expect(await texts()).toEqual(['to the last letter']);
  expect(await findDraftOf({ contactId: anna })).toBeUndefined();
});

test('pauses make one note that grows, each pause an act of its own; saving it empties the field', async () => {
  await type('Likes');
  await writeNote(anna, false, NOON);
  await type('Likes Tuesdays', 2);
  await writeNote(anna, false, minutesLater(2));
  expect(await writeNote(anna, false, minutesLater(3))).toBeUndefined();
  await writeNote(anna, true, minutesLater(4));
  expect((await readWhole()).notes).toMatchObject([
    {
      contactId: anna,
      text: 'Likes Tuesdays',
      writtenAt: NOON.now,
      editedAt: minutesLater(2).now,
      page: PAGE,
    },
  ]);
  expect(await findDraftOf({ contactId: anna })).toBeUndefined();
  expect((await readHistory(anna, 9)).map((row) => row.change.act)).toEqual([
    'writeNote',
    'writeNote',
    'writeNote',
    'saveContact',
  ]);
});

test('a note saved and a second begun are two notes', async () => {
  await type('one');
  await writeNote(anna, true, NOON);
  await type('two');
  await writeNote(anna, true, NOON);
  expect((await texts()).sort()).toEqual(['one', 'two']);
});

test('spaces alone are no note', async () => {
  await type('   ');
  expect(await writeNote(anna, true, NOON)).toBeUndefined();
  expect(await texts()).toEqual([]);
});

test('a deleted note comes back with its words', async () => {
  await type('kept');
  await writeNote(anna, true, NOON);
  const before = await hashTables();
  await deleteNote((await readWhole()).notes[0]?.id ?? '', NOON);
  expect(await texts()).toEqual([]);
  await undoLastAct(NOON);
  expect(await hashTables()).toBe(before);
});

test('a note about somebody who is gone is refused with a clear word; the words stay', async () => {
  await undoLastAct(NOON);
  await type('too late');
  const failed = await writeNote(anna, true, NOON).catch((error: unknown) => error);
  expect(readActTrouble(failed)).toEqual({ code: 'gone' });
  expect(await findDraftOf({ contactId: anna })).toMatchObject({ text: 'too late' });
  expect(await texts()).toEqual([]);
});

test('emptying the field takes the note of its words back, and the history brings both back', async () => {
  await type('said too much');
  await writeNote(anna, false, NOON);
  await type('', 1);
  expect(await texts()).toEqual([]);
  expect(await findDraftOf({ contactId: anna })).toBeUndefined();
  await undoLastAct(minutesLater(2));
  expect(await texts()).toEqual(['said too much']);
  expect(await findDraftOf({ contactId: anna })).toMatchObject({ text: 'said too much' });
});

test('blanks alone are no note, and take back the one they were', async () => {
  await type('gone');
  await writeNote(anna, false, NOON);
  await type('  \n', 1);
  await writeNote(anna, false, minutesLater(1));
  expect(await texts()).toEqual([]);
});

test('two tabs that write about one person keep the words of both', async () => {
  const about = { contactId: anna };
  await typeNote(about, 'left', PAGE, NOON, '');
  expect(await typeNote(about, 'right', PAGE, NOON, '')).toBe('left\n\nright');
  expect(await findDraftOf(about)).toMatchObject({ text: 'left\n\nright' });
});
