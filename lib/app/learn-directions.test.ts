import { beforeEach, expect, test } from 'vitest';
import { undoAct } from '@/lib/app/undo-act';
import { database } from '@/lib/store/database';
import { readUnknownDirections } from '@/lib/store/read';
import { hashTables } from '@/lib/store/whole';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, mail, NOON, REP } from '@/tests/tools/people';
import { learnDirections } from './learn-directions';
import { saveContact } from './save-contact';

beforeEach(openFreshStore);

test('setting the own address tells who wrote what was logged before; mail between others goes', async () => {
  const messages = [
    mail({ keys: ['site:1'], from: ANNA, recipients: [REP] }),
    mail({ keys: ['site:2'], from: REP, recipients: [ANNA] }),
    mail({ keys: ['site:3'], from: BEN, recipients: [ANNA] }),
  ];
  const { contactId } = await saveContact(capture(ANNA, { messages, self: [] }), NOON);
  expect(await readUnknownDirections()).toHaveLength(3);
  expect((await database.standings.get(contactId))?.stage).toBeNull();
  const before = await hashTables();

  const change = await learnDirections([REP], NOON);
  expect(await readUnknownDirections()).toEqual([]);
  expect((await database.standings.get(contactId))?.stage).toBe('new');
  expect(await learnDirections([REP], NOON)).toBeUndefined();

  await undoAct(change?.id ?? '', NOON);
  expect(await hashTables()).toBe(before);
});
