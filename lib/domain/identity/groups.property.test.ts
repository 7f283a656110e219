import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGroupView } from './group-view';
import type { GroupContact, GroupEvent, Groups } from './groups';
import { receiveEvents, startGroups } from './groups';

/** The invariants of MODEL.md §5.5, on contacts and events made up at random. */

const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const id = fc.constantFrom(...IDS);
const address = fc.option(
  fc.constantFrom(
    'a@t.example',
    'b@t.example',
    'c.c@gmail.com',
    'cc+x@googlemail.com',
    'z@t.example',
  ),
  { nil: undefined },
);
const at = fc.integer({ min: 1, max: 9 }).map((day) => `2026-01-0${day}`);
const by = fc.constantFrom('rule', 'mia');
const half = fc.constantFrom(null, 'Vance', 'Moss');

const contacts: fc.Arbitrary<GroupContact[]> = fc.tuple(
  ...IDS.map((each) =>
    fc.record({
      id: fc.constant(each),
      family: half,
      given: half,
      emails: fc.subarray(['a@t.example', 'A@t.example', 'b@t.example', 'c.c@gmail.com']),
      doNotContact: fc.boolean(),
      mustNotLink: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray([...IDS])),
    }),
  ),
);

const merges: fc.Arbitrary<GroupEvent> = fc
  .record({ survivor: id, merged: id, by, at })
  .map((each) => ({ op: 'merge', id: '', evidence: [], ...each }));
const unmerges: fc.Arbitrary<GroupEvent> = fc
  .record({ contact: id, by, at })
  .map((each) => ({ op: 'unmerge', id: '', ...each }));
const factOf = (kind: string, more: object): fc.Arbitrary<GroupEvent> =>
  fc
    .record({ contact: id, address, at, kind: fc.constant(kind), ...more })
    .map((fact) => ({ op: 'fact', fact: { id: '', ...fact } }));
const mail = factOf('interaction', {});
const word = factOf('consent', {
  channel: fc.constantFrom('email', 'phone', 'wechat', 'all'),
  state: fc.constantFrom('in', 'out'),
});

/** A list of events, each with an id of its own. */
const listOf = (prefix: string, maxLength: number, ...kinds: fc.Arbitrary<GroupEvent>[]) =>
  fc.array(fc.oneof(...kinds), { maxLength }).map((events) =>
    events.map((event, index): GroupEvent => {
      const own = `${prefix}${index}`;
      return event.op === 'fact'
        ? { ...event, fact: { ...event.fact, id: own } }
        : { ...event, id: own };
    }),
  );

const pasts = fc
  .tuple(contacts, listOf('past', 14, merges, merges, unmerges, mail, word))
  .map(([people, events]) => receiveEvents(startGroups(people), events));

const view = (groups: Groups, of: string) => {
  const found = findGroupView(groups, of);
  if (!found) throw new Error(`No view of ${of}`);
  return found;
};
const allViews = (groups: Groups) => IDS.map((each) => view(groups, each));
const byHand = (survivor: string, merged: string, own = 'm'): GroupEvent => ({
  op: 'merge',
  id: own,
  at: '2026-02-01',
  survivor,
  merged,
  by: 'mia',
  evidence: [],
});
const takeOut = (contact: string): GroupEvent => ({
  op: 'unmerge',
  id: 'u',
  at: '2026-03-01',
  contact,
  by: 'mia',
});

test('taking apart gives back both as they were, and each what arrived for it since', () => {
  fc.assert(
    fc.property(pasts, id, id, listOf('new', 6, mail), (groups, survivor, merged, since) => {
      const [left, right] = [view(groups, survivor), view(groups, merged)];
      fc.pre(left.root !== right.root);
      const together = receiveEvents(groups, [byHand(survivor, merged), ...since]);
      const parted = receiveEvents(together, [takeOut(right.root)]);
      const [leftAgain, rightAgain] = [view(parted, survivor), view(parted, merged)];
      const arrived = new Set(since.map((event) => (event.op === 'fact' ? event.fact.id : '')));
      const withoutNew = (facts: readonly string[]) => facts.filter((each) => !arrived.has(each));
      expect({ ...leftAgain, facts: withoutNew(leftAgain.facts) }).toEqual(left);
      expect({ ...rightAgain, facts: withoutNew(rightAgain.facts) }).toEqual(right);
      for (const event of since) {
        if (event.op !== 'fact') continue;
        const holders = [leftAgain, rightAgain].filter(({ facts }) =>
          facts.includes(event.fact.id),
        );
        const isTheirs = [...left.members, ...right.members].includes(event.fact.contact);
        expect(holders.length).toBe(isTheirs ? 1 : 0);
      }
    }),
    { numRuns: 500 },
  );
});

test('a merge and its undoing, with nothing between, leave every view as it was', () => {
  fc.assert(
    fc.property(pasts, id, id, (groups, survivor, merged) => {
      const root = view(groups, merged).root;
      fc.pre(view(groups, survivor).root !== root);
      const back = receiveEvents(groups, [byHand(survivor, merged), takeOut(root)]);
      expect(allViews(back)).toEqual(allViews(groups));
    }),
  );
});

test('two orders of merging that end under one root show the same', () => {
  const orders = fc.shuffledSubarray([...IDS.slice(1)], { minLength: 4 });
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      contacts,
      listOf('f', 8, mail, word),
      orders,
      pairs,
      (people, known, order, picks) => {
        const groups = receiveEvents(startGroups(people), known);
        const oneByOne = order.map((merged, index) => byHand('a', merged, `m${index}`));
        // Any two heads, until one is left; `a` is never hung under another.
        const heads: string[] = [...IDS];
        const byTwos = picks.map(([one, other], index) => {
          const survivor = heads[one % heads.length] ?? 'a';
          const rest = heads.filter((head) => head !== survivor);
          const merged = rest[other % rest.length] ?? 'a';
          const [above, below] = merged === 'a' ? [merged, survivor] : [survivor, merged];
          heads.splice(heads.indexOf(below), 1);
          return byHand(above, below, `m${index}`);
        });
        const [one, two] = [receiveEvents(groups, oneByOne), receiveEvents(groups, byTwos)];
        expect(allViews(two)).toEqual(allViews(one));
        expect(view(one, 'e').members).toEqual([...IDS]);
      },
    ),
  );
});

test('no event loses a fact or shows it twice, and the history holds every event', () => {
  const events = listOf('e', 20, merges, merges, unmerges, mail, word);
  fc.assert(
    fc.property(contacts, events, (people, list) => {
      const groups = receiveEvents(startGroups(people), [...list, ...list]);
      const roots = [...new Set(allViews(groups).map(({ root }) => root))];
      const shown = roots.flatMap((root) => view(groups, root).facts);
      const sent = list.flatMap((event) => (event.op === 'fact' ? event.fact.id : []));
      expect(shown.sort()).toEqual(sent.sort());
      expect(groups.history.map(({ event }) => event)).toEqual([...list, ...list]);
      const members = roots.flatMap((root) => view(groups, root).members);
      expect(members.sort()).toEqual([...IDS]);
    }),
    { numRuns: 500 },
  );
});

test('no merge ever lets go of an opt-out', () => {
  fc.assert(
    fc.property(pasts, id, id, (groups, survivor, merged) => {
      const before = [view(groups, survivor), view(groups, merged)];
      const after = view(receiveEvents(groups, [byHand(survivor, merged)]), survivor);
      for (const { consent, doNotContact } of before) {
        for (const [channel, state] of Object.entries(consent)) {
          if (state === 'out') expect(after.consent[channel]).toBe('out');
        }
        if (doNotContact) expect(after.doNotContact).toBe(true);
      }
    }),
  );
});
