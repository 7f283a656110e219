import { expect, test } from 'vitest';
import { database } from '@/lib/store/database';
import { hashTables } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, capture, minutesLater, NOON } from '@/tests/tools/people';
import { addTask } from './add-task';
import { answerSuggestion } from './answer-suggestion';
import { finishTask } from './change-task';
import { finishCallBack } from './finish-call-back';
import { saveContact } from './save-contact';
import { undoAct } from './undo-act';

openFreshStore();

test('a call back is done only with how it went; that is logged and taken back as one act', async () => {
  const { contactId } = await saveContact(capture(ANNA), NOON);
  const asked = { text: 'Ask how it fits', dueAt: '2026-11-20', promised: false };
  await addTask(contactId, { ...asked, callBack: true }, minutesLater(1));
  const [{ id = '' } = {}] = await database.tasks.toArray();
  const before = await hashTables();
  const suggestion = { play: 'promise', evidence: id } as const;
  for (const short of [
    () => finishTask(id, minutesLater(2)),
    () => finishCallBack(id, { channel: 'call' }, minutesLater(2)),
    () => answerSuggestion(contactId, suggestion, { action: 'kept' }, minutesLater(2)),
  ]) {
    await expect(short()).rejects.toThrow('only with how it went');
  }
  expect(await hashTables()).toBe(before);

  const touch = {
    channel: 'call',
    result: 'leftMessage',
    followUp: { text: 'Try again', dueAt: '2026-11-23' },
  } as const;
  const change = await finishCallBack(id, touch, minutesLater(3));
  expect(change).toMatchObject({ act: 'finishTask' });
  const tasks = await database.tasks.toArray();
  expect(tasks.map(({ text, doneAt }) => [text, doneAt !== null]).sort()).toEqual([
    ['Ask how it fits', true],
    ['Try again', false],
  ]);
  const [call] = (await database.facts.toArray()).filter(({ kind }) => kind === 'interaction');
  expect(call).toMatchObject({ channel: 'call', dir: 'out', result: 'leftMessage' });
  await undoAct(change?.id ?? '', minutesLater(4));
  expect(await hashTables()).toBe(before);
});
