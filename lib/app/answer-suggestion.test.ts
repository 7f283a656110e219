import { beforeEach, describe, expect, test } from 'vitest';
import type { PlayEvent } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { standingOf } from '@/lib/domain/standing-row';
import { changeRepSettings, readRepSettings } from '@/lib/settings/rep-settings';
import { database } from '@/lib/store/database';
import { refreshDueStandings } from '@/lib/store/derive';
import { readHistory } from '@/lib/store/history';
import { hashTables } from '@/lib/store/whole';
import { fakeSites } from '@/tests/tools/fake-sites';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, BEN, capture, mail, minutesLater, NOON, REP } from '@/tests/tools/people';
import { entry, pageMessage, tabReading } from '@/tests/tools/readings';
import { addTask } from './add-task';
import type { Answer } from './answer-suggestion';
import { answerSuggestion } from './answer-suggestion';
import { chooseForRep } from './choose-for-rep';
import { keepStandingsFresh } from './keep-standings-fresh';
import { logMailSeen } from './log-mail-seen';
import { saveContact } from './save-contact';
import { undoAct, undoLastAct } from './undo-act';

openFreshStore();

let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA, { messages: [mail()] }), NOON));
});
const next = async () => (await database.standings.get(anna))?.next;
const ownFacts = () => database.facts.where('contactId').equals(anna).toArray();
const answer = async (given: Answer) => {
  const [answered] = await ownFacts();
  const suggestion = { play: 'reply', evidence: answered?.id ?? '' } as const;
  return answerSuggestion(anna, suggestion, given, NOON);
};

test.each<[Answer, string, Partial<PlayEvent>]>([
  [{ action: 'done' }, 'playDone', { action: 'done', until: null, reason: null }],
  [
    { action: 'snoozed', until: '2026-12-01' },
    'playLater',
    { action: 'snoozed', until: '2026-12-01', reason: null },
  ],
  [
    { action: 'snoozed', until: '2027-11-20', wake: 'reply' },
    'playLater',
    { until: '2027-11-20', wake: 'reply' },
  ],
  [
    { action: 'dismissed', reason: 'notWanted' },
    'playDismissed',
    { action: 'dismissed', until: null, reason: 'notWanted' },
  ],
  [{ action: 'dismissed', reason: 'notForPerson' }, 'playDismissed', { reason: 'notForPerson' }],
])(
  '%o is kept as a fact, and the suggestion is gone until taken back',
  async (given, act, kept) => {
    const before = await hashTables();
    expect(await next()).toBe('reply');
    expect(await answer(given)).toMatchObject({ act, subjects: [anna] });
    const event = (await ownFacts()).find((fact) => fact.kind === 'playEvent');
    expect(event).toMatchObject({ play: 'reply', ...kept });
    expect(await next()).not.toBe('reply');
    await undoLastAct(NOON);
    expect(await next()).toBe('reply');
    expect(await hashTables()).toBe(before);
  },
);

test('what was put off comes back on its day, without anybody doing anything', async () => {
  await answer({ action: 'snoozed', until: '2026-11-25' });
  const due: Moment = { now: '2026-11-25T08:00:00.000Z', tz: 'UTC' };
  await refreshDueStandings('2026-11-20', NOON);
  expect(await refreshDueStandings('2026-11-20', NOON)).toBe(0);
  expect(await refreshDueStandings('2026-11-25', due)).toBe(1);
  expect(await next()).toBe('reply');
});

test('done elsewhere logs our word along, in the same act: the cool-down over, it does not come back', async () => {
  await answer({
    action: 'done',
    touch: { channel: 'call', result: 'leftMessage', words: 'Try again Monday' },
  });
  const word = (await ownFacts()).find((fact) => fact.kind === 'interaction' && fact.dir === 'out');
  expect(word).toMatchObject({ channel: 'call', result: 'leftMessage', at: NOON.now });
  await refreshDueStandings('2026-11-24', { now: '2026-11-24T08:00:00.000Z', tz: 'UTC' });
  expect(await next()).toBeNull();
  await undoLastAct(NOON);
  expect(await ownFacts()).toHaveLength(1);
});

test('the purchase that came of it is recorded in the same act, and undone with it', async () => {
  const before = await hashTables();
  const bought = { at: '2026-11-20', amount: 80, currency: 'EUR', product: null };
  await answer({ action: 'done', bought });
  const kinds = (await ownFacts()).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['interaction', 'playEvent', 'purchase']);
  await undoLastAct(NOON);
  expect(await hashTables()).toBe(before);
  await expect(answer({ action: 'done', bought: { ...bought, amount: 0 } })).rejects.toThrow();
  expect(await hashTables()).toBe(before);
});

test('it closes itself when the act is done elsewhere: an answer is seen on the page', async () => {
  fakeSites();
  const from = [entry(REP, 'from')];
  const to = [entry(ANNA, 'to')];
  const seen = pageMessage({ from, to, subject: 'Re: Coffee', dateText: '2026-11-20 11:00' });
  await logMailSeen(tabReading({ self: [REP], messages: [seen] }), NOON);
  expect(await next()).toBeNull();
});

describe('a promise', () => {
  beforeEach(async () => {
    await answer({ action: 'done', touch: { channel: 'email' } });
    const promise = { text: 'Send the swatches', dueAt: '2026-11-20', promised: true };
    await addTask(anna, promise, minutesLater(1));
  });
  const answerPromise = async (action: 'kept' | 'dropped') => {
    const [task] = await database.tasks.toArray();
    const suggestion = { play: 'promise', evidence: task?.id ?? '' } as const;
    return answerSuggestion(anna, suggestion, { action }, minutesLater(2));
  };

  test('that is kept is ticked off; taken back, it is owed again', async () => {
    expect(await next()).toBe('promise');
    const before = await hashTables();
    expect(await answerPromise('kept')).toMatchObject({ act: 'finishTask' });
    expect((await database.tasks.toArray())[0]?.doneAt).toBe(minutesLater(2).now);
    expect(await next()).not.toBe('promise');
    await undoLastAct(minutesLater(3));
    expect(await hashTables()).toBe(before);
  });

  test('that is no longer wanted is gone, and can be brought back', async () => {
    const before = await hashTables();
    expect(await answerPromise('dropped')).toMatchObject({ act: 'removeTask' });
    expect(await database.tasks.count()).toBe(0);
    await undoLastAct(minutesLater(3));
    expect(await hashTables()).toBe(before);
  });
});

describe('"never this kind"', () => {
  const muted = async () => (await readRepSettings()).mutedPlays;

  test('holds for everybody, and one undo takes it back for everybody', async () => {
    const other = await saveContact(
      capture(BEN, { messages: [mail({ from: BEN, keys: ['site:b1'] })] }),
      NOON,
    );
    const nextOfBen = async () => (await database.standings.get(other.contactId))?.next;
    expect(await nextOfBen()).toBe('reply');
    await answer({ action: 'dismissed', reason: 'neverThisKind' });
    expect(await muted()).toEqual(['reply']);
    await keepStandingsFresh();
    expect(await nextOfBen()).not.toBe('reply');
    await undoLastAct(NOON);
    expect(await muted()).toEqual([]);
    await keepStandingsFresh();
    expect(await nextOfBen()).toBe('reply');
    // The undo is an act too, and can be undone.
    const [undo] = await readHistory(null, 1);
    await undoAct(undo?.change.id ?? '', minutesLater(1));
    expect(await muted()).toEqual(['reply']);
  });

  test('holds on the open card from the same moment on, before the choice has reached it', async () => {
    await answer({ action: 'done', touch: { channel: 'email' } });
    for (const text of ['The swatches', 'The price list']) {
      await addTask(anna, { text, dueAt: '2026-11-20', promised: true }, minutesLater(1));
    }
    const [first] = await database.tasks.toArray();
    const card = async (moment: Moment) => {
      const contact = await database.contacts.get(anna);
      if (!contact) throw new Error('Anna is gone.');
      const stands = standingOf(contact, await ownFacts(), await database.tasks.toArray(), moment);
      return stands.ranked.map(({ play }) => play);
    };
    const suggestion = { play: 'promise', evidence: first?.id ?? '' } as const;
    const never = { action: 'dismissed', reason: 'neverThisKind' } as const;
    expect(await card(minutesLater(2))).toContain('promise');
    await answerSuggestion(anna, suggestion, never, minutesLater(2));
    expect(await card({ ...minutesLater(2), muted: [] })).not.toContain('promise');
    // It is the choice that holds on; chosen back, the other promise is due as ever.
    const tomorrow = { ...NOON, now: '2026-11-21T08:00:00.000Z' };
    expect(await card({ ...tomorrow, muted: await muted() })).not.toContain('promise');
    expect(await card({ ...tomorrow, muted: [] })).toContain('promise');
  });

  test('answers the rep before everybody is made anew, and what was left undone is done later', async () => {
    await keepStandingsFresh();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const others = navigator.locks.request('standings', () => held);
    // Nobody can be made anew now, and the rep has their word all the same.
    await chooseForRep({ mutedPlays: ['reply'] });
    expect([await muted(), await next()]).toEqual([['reply'], 'reply']);
    letGo();
    await others;
    await keepStandingsFresh();
    expect(await next()).toBeNull();
    // A page that is closed right after the choice makes nobody anew: the next look does.
    await changeRepSettings({ mutedPlays: [] });
    await keepStandingsFresh();
    expect(await next()).toBe('reply');
  });

  test('of one kind leaves the others that were chosen before', async () => {
    await changeRepSettings({ mutedPlays: ['greet'] });
    await answer({ action: 'dismissed', reason: 'neverThisKind' });
    expect(await muted()).toEqual(['greet', 'reply']);
    await undoLastAct(NOON);
    expect(await muted()).toEqual(['greet']);
  });
});
