import { beforeEach, expect, test } from 'vitest';
import type { PlayEvent } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { database } from '@/lib/store/database';
import { refreshDueStandings } from '@/lib/store/derive';
import { openFreshStore } from '@/tests/tools/fresh-store';
import { ANNA, capture, mail, NOON } from '@/tests/tools/people';
import type { Answer } from './answer-suggestion';
import { answerSuggestion } from './answer-suggestion';
import { saveContact } from './save-contact';
import { undoLastAct } from './undo-act';

openFreshStore();

let anna = '';
beforeEach(async () => {
  ({ contactId: anna } = await saveContact(capture(ANNA, { messages: [mail()] }), NOON));
});
const next = async () => (await database.standings.get(anna))?.next;
const answer = async (given: Answer) => {
  const [answered] = await database.facts.where('contactId').equals(anna).toArray();
  const suggestion = { play: 'reply', evidence: answered?.id ?? '' } as const;
  return answerSuggestion(anna, suggestion, given, NOON);
};

test.each<[Answer, string, Partial<PlayEvent>]>([
  [{ action: 'done' }, 'playDone', { until: null, reason: null }],
  [{ action: 'snoozed', until: '2026-12-01' }, 'playLater', { until: '2026-12-01', reason: null }],
  [{ action: 'dismissed', reason: 'notNow' }, 'playDismissed', { until: null, reason: 'notNow' }],
])(
  '%o is kept as a fact, and the suggestion is gone until taken back',
  async (given, act, kept) => {
    expect(await next()).toBe('reply');
    const change = await answer(given);
    expect(change).toMatchObject({ act, subjects: [anna] });
    const facts = await database.facts.where('contactId').equals(anna).toArray();
    expect(facts.find((fact) => fact.kind === 'playEvent')).toMatchObject({
      play: 'reply',
      ...kept,
    });
    expect(await next()).not.toBe('reply');
    await undoLastAct(NOON);
    expect(await next()).toBe('reply');
  },
);

test('what was put off comes back on its day, without anybody doing anything', async () => {
  await answer({ action: 'snoozed', until: '2026-11-25' });
  const due: Moment = { now: '2026-11-25T08:00:00.000Z', tz: 'UTC' };
  expect(await refreshDueStandings('2026-11-20', NOON)).toBe(0);
  expect(await refreshDueStandings('2026-11-25', due)).toBe(1);
  expect(await next()).toBe('reply');
});
