import { expect, test } from 'vitest';
import { decideGroups, findGroupView } from './group-view';
import type { EventResult, GroupContact, GroupEvent, GroupFact, Groups } from './groups';
import { receiveEvents, startGroups } from './groups';

const AT = '2026-11-01';
const merge = (id: string, survivor: string, merged: string, by = 'mia'): GroupEvent => ({
  op: 'merge',
  id,
  at: AT,
  survivor,
  merged,
  by,
  evidence: ['EMAIL'],
});
const unmerge = (id: string, contact: string): GroupEvent => ({
  op: 'unmerge',
  id,
  at: AT,
  contact,
  by: 'mia',
});
const fact = (id: string, contact: string, more: Partial<GroupFact> = {}): GroupEvent => ({
  op: 'fact',
  fact: { id, at: AT, contact, kind: 'interaction', ...more },
});
const consent = (id: string, contact: string, channel: string, state: 'in' | 'out', at = AT) =>
  fact(id, contact, { kind: 'consent', channel, state, at });

const people: GroupContact[] = [
  { id: 'nora', family: ' ', given: 'Nora', emails: ['nora@t.example'], country: 'GB' },
  { id: 'mo', family: 'Vance', emails: ['no.ra@gmail.com', 'NORA@t.example'], company: 'Tidemark' },
  { id: 'liz', family: 'Moss', given: 'Liz', emails: ['liz@t.example', 'x'], doNotContact: true },
  { id: 'ann', family: 'Moss', given: 'Ann' },
];
const start = startGroups(people);
const after = (...events: GroupEvent[]) => receiveEvents(start, events);
const results = (groups: Groups): EventResult[] => groups.history.map(({ result }) => result);
const view = (groups: Groups, id: string) => {
  const found = findGroupView(groups, id);
  if (!found) throw new Error(`No view of ${id}`);
  return found;
};

test('a merged contact is shown as one: first value, every address, all facts', () => {
  const groups = after(
    fact('f2', 'nora'),
    fact('f1', 'mo'),
    fact('f0', 'mo', { at: '2026-11-02' }),
    merge('m1', 'nora', 'mo'),
    merge('m2', 'mo', 'liz'),
  );
  for (const id of ['nora', 'mo', 'liz']) {
    expect(view(groups, id)).toEqual({
      root: 'nora',
      members: ['nora', 'liz', 'mo'],
      family: 'Moss',
      given: 'Nora',
      company: 'Tidemark',
      country: 'GB',
      emails: ['nora@t.example', 'liz@t.example', 'no.ra@gmail.com'],
      facts: ['f1', 'f2', 'f0'],
      consent: {},
      doNotContact: true,
    });
  }
  expect(view(groups, 'ann').members).toEqual(['ann']);
});

test('nobody knows a contact that was never saved', () => {
  const groups = after(
    merge('m1', 'nora', 'who'),
    merge('m2', 'who', 'nora'),
    unmerge('u1', 'who'),
    fact('f1', 'who'),
  );
  expect(new Set(results(groups))).toEqual(new Set(['rejected:UNKNOWN_CONTACT']));
  expect(findGroupView(groups, 'who')).toBeUndefined();
  return expect(decideGroups(groups, 'who', 'nora')).rejects.toThrow(RangeError);
});

test('an id is taken once, by whatever took it; a refused one may come again', () => {
  const groups = after(
    unmerge('1', 'mo'),
    merge('1', 'nora', 'mo'),
    fact('1', 'nora'),
    unmerge('1', 'mo'),
    fact('2', 'nora'),
    merge('2', 'nora', 'liz'),
    merge('3', 'mo', 'nora'),
    merge('4', 'liz', 'liz'),
  );
  expect(results(groups)).toEqual([
    'rejected:NOT_MERGED',
    'ok',
    'duplicate',
    'duplicate',
    'ok',
    'duplicate',
    'rejected:ALREADY_MERGED',
    'rejected:ALREADY_MERGED',
  ]);
});

test('events make new groups and leave the old ones as they were', () => {
  const one = after(merge('m1', 'nora', 'mo'), fact('f1', 'mo'));
  const before = structuredClone(one);
  receiveEvents(one, [fact('f2', 'mo'), unmerge('u1', 'mo'), merge('m2', 'liz', 'mo')]);
  expect(one).toEqual(before);
});

test('a contact that is taken out keeps what was merged into it before, not what came after', () => {
  const groups = after(
    merge('m1', 'mo', 'liz'),
    merge('m2', 'nora', 'mo'),
    merge('m3', 'mo', 'ann'),
    unmerge('u1', 'mo'),
  );
  expect(view(groups, 'liz').members).toEqual(['mo', 'liz']);
  expect(view(groups, 'ann').members).toEqual(['nora', 'ann']);
});

test.each<[promise: string, Partial<GroupFact>, keeper: string]>([
  ['an address goes to its owner', { address: 'Liz <liz@t.example>' }, 'liz'],
  ['a mailbox goes to its owner', { address: 'nora+x@googlemail.com' }, 'mo'],
  ['an address of two goes to the root first', { address: 'nora@t.example' }, 'nora'],
  ['a tag elsewhere is another address', { address: 'liz+x@t.example' }, 'nora'],
  ['no address goes to the root', {}, 'nora'],
  ['an unreadable address is none', { address: 'liz' }, 'nora'],
  ["a stranger's address goes to the root", { address: 'ann@t.example' }, 'nora'],
  ['an opt-in goes to the root', { kind: 'consent', channel: 'email', state: 'in' }, 'nora'],
  ['an opt-out stays where it is said', { kind: 'consent', channel: 'all', state: 'out' }, 'liz'],
  [
    "an opt-out of an owner's address is the owner's",
    { kind: 'consent', channel: 'all', state: 'out', address: 'no.ra@gmail.com' },
    'mo',
  ],
])('of a fact on a merged contact, %s', (_, more, keeper) => {
  const groups = after(
    merge('m1', 'nora', 'mo'),
    merge('m2', 'nora', 'liz'),
    fact('f', 'liz', more),
  );
  const kept = [...groups.facts].flatMap(([id, facts]) =>
    facts.map(({ contact }) => [id, contact]),
  );
  expect(kept).toEqual([[keeper, keeper]]);
});

test('an opt-in lifts the opt-out of its own contact only', () => {
  const groups = after(
    consent('1', 'nora', 'email', 'out', '2026-01-01'),
    consent('2', 'mo', 'email', 'in', '2026-01-02'),
    merge('m1', 'nora', 'mo'),
  );
  expect(view(groups, 'mo').consent).toEqual({ email: 'out' });
  const lifted = receiveEvents(groups, [consent('3', 'nora', 'all', 'in', '2026-01-03')]);
  expect(view(lifted, 'mo').consent).toEqual({ email: 'in', phone: 'in' });
});

test('what is said of all channels holds for every one that somebody named', () => {
  const groups = after(
    consent('1', 'nora', 'wechat', 'in'),
    consent('2', 'mo', 'all', 'out', '2026-01-02'),
    consent('3', 'mo', 'phone', 'in', '2026-01-02'),
    merge('m1', 'nora', 'mo'),
  );
  expect(view(groups, 'mo').consent).toEqual({ email: 'out', phone: 'in', wechat: 'out' });
});

test('a consent that names no channel or says nothing is no permission', () => {
  const groups = after(
    fact('1', 'nora', { kind: 'consent', state: 'in' }),
    fact('2', 'nora', { kind: 'consent', channel: 'email' }),
  );
  expect(view(groups, 'nora').consent).toEqual({});
});

test('whom a person parted no rule brings together; a person may, and only those pairs are forgotten', async () => {
  const parted = startGroups([
    { id: 'a', emails: ['x@t.example'], mustNotLink: ['c'] },
    { id: 'b', emails: ['x@t.example'], mustNotLink: ['d'] },
    { id: 'c', emails: ['x@t.example'] },
    { id: 'd', emails: ['x@t.example'] },
  ]);
  const groups = receiveEvents(parted, [
    merge('m1', 'b', 'a', 'rule'),
    merge('m2', 'c', 'b', 'rule'),
    merge('m3', 'c', 'b', 'mia'),
    merge('m4', 'd', 'a', 'rule'),
    unmerge('u1', 'b'),
  ]);
  expect(results(groups)).toEqual([
    'ok',
    'rejected:UNMERGED_BY_HUMAN',
    'ok',
    'rejected:UNMERGED_BY_HUMAN',
    'ok',
  ]);
  expect(groups.apart).toEqual([
    ['b', 'd'],
    ['c', 'b'],
  ]);
  const never = { decision: 'never', why: ['UNMERGED_BY_HUMAN'] };
  expect(await decideGroups(groups, 'a', 'd')).toEqual(never);
  expect(await decideGroups(groups, 'a', 'c')).toEqual(never);
  expect(await decideGroups(groups, 'c', 'd')).toEqual({ decision: 'same', why: ['EMAIL'] });
});

test('two groups are compared by all that their members know, each number as in its own country', async () => {
  const groups = receiveEvents(
    startGroups([
      { id: 'a', family: 'Vance', given: 'Nora', country: 'US', company: 'Tidemark' },
      {
        id: 'b',
        family: 'Moss',
        profiles: ['x.com/nora'],
        phones: ['020 7946 0958'],
        country: 'GB',
      },
      { id: 'c', profiles: ['twitter.com/nora'] },
      { id: 'd', family: 'Vance', phones: ['+44 20 7946 0958'] },
    ]),
    [merge('m1', 'a', 'b'), merge('m2', 'd', 'c')],
  );
  expect(await decideGroups(groups, 'b', 'c')).toEqual({
    decision: 'same',
    why: ['PROFILE', 'PHONE'],
  });
});
