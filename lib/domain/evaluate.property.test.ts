import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Made } from '@/tests/tools/random-contacts';
import {
  channels,
  dayAt,
  futures,
  listsAt,
  NOW,
  noonAt,
  randomContacts,
  STAGES,
} from '@/tests/tools/random-contacts';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import type { PlayId } from './plays/list';
import type { Standing } from './standing';

/**
 * The invariants of MODEL.md §4 as it words them, on more than 10,000 contacts made up at random.
 * What the engine must keep is written down here apart from it: cool-downs and who pursues included.
 */

const COOL_DOWN: Readonly<Record<PlayId, number>> = {
  resolve: 7,
  reply: 3,
  promise: 3,
  welcome: 30,
  reconnect: 14,
  firstTouch: 14,
  followUp: 5,
  winBack: 90,
  upsell: 30,
  askReferral: 180,
  askFeedback: 60,
  greet: 300,
  thankReferral: 30,
  decide: 90,
};
const PLAYS = Object.keys(COOL_DOWN);
const PROACTIVE =
  'welcome reconnect firstTouch followUp winBack upsell askReferral askFeedback'.split(' ');
const FOR_EVER = ['reply', 'resolve'];
const MOST_RUNS = 1_000;

const run = ({ facts, config }: Made, now = NOW, tz = 'UTC') =>
  evaluate(facts, config, now, { tz });

const contacts = randomContacts(PLAYS);

const holds = (title: string, check: (made: Made) => void, numRuns = MOST_RUNS) =>
  test(title, () => fc.assert(fc.property(contacts, check), { numRuns }));

const holdsAlso = <T>(
  title: string,
  arbitrary: fc.Arbitrary<T>,
  check: (made: Made, also: T) => void,
  numRuns = MOST_RUNS,
) => test(title, () => fc.assert(fc.property(contacts, arbitrary, check), { numRuns }));

const having = (made: Made, facts: Partial<ContactFacts>): Made => ({
  ...made,
  facts: { ...made.facts, ...facts },
});

type ListName =
  | 'interactions'
  | 'purchases'
  | 'feedback'
  | 'consent'
  | 'tasks'
  | 'referrals'
  | 'playEvents'
  | 'stageOverrides';
const LISTS: readonly ListName[] = [
  'interactions',
  'purchases',
  'feedback',
  'consent',
  'tasks',
  'referrals',
  'playEvents',
  'stageOverrides',
];

/** The contact with more entries in a list. */
function plus<K extends ListName>(
  made: Made,
  list: K,
  ...entries: NonNullable<ContactFacts[K]>[number][]
): Made {
  return having(made, { [list]: [...(made.facts[list] ?? []), ...entries] });
}

const playsOf = ({ ranked }: Standing): string[] => ranked.map(({ play }) => play);
const only = (plays: readonly string[], allowed: readonly string[]) =>
  plays.filter((play) => !allowed.includes(play));

describe('shape', () => {
  holds('I1 there is exactly one stage and at least one reason', (made) => {
    const { stage, derivedStage, reasons } = run(made);
    expect(STAGES).toContain(stage);
    expect(STAGES).toContain(derivedStage);
    expect(reasons.length).toBeGreaterThan(0);
  });

  holds('I2 there is exactly one primary play, and it is the head of the ranked ones', (made) => {
    const { primary, ranked, reachable } = run(made);
    const [head] = ranked;
    if (head) {
      const { play, evidence, score, facts } = head;
      expect(primary).toEqual({ play, evidence, score, facts });
    } else {
      expect(primary.play).toBe(reachable.length > 0 ? 'wait' : 'respect');
    }
  });

  holds('I9 scores lie in 0..1 and fall, one entry a play, and nothing held is ranked', (made) => {
    const { ranked, held } = run(made);
    const scores = ranked.map(({ score }) => score);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const ids = ranked.map(({ play }) => play);
    expect(new Set(ids).size).toBe(ids.length);
    expect(held.filter(({ play }) => ids.includes(play))).toEqual([]);
  });

  holds('I18 with tracking off, interactions decide and no purchase is a reason', (made) => {
    const { basis, reasons } = run({
      ...made,
      config: { ...made.config, purchaseTracking: false },
    });
    expect(basis).toBe('interactions');
    expect(reasons.filter(({ code }) => /PURCHASE|REPEAT/.test(code))).toEqual([]);
  });
});

describe('the same facts give the same answer', () => {
  const withFacts = (change: (list: readonly object[]) => fc.Arbitrary<object[]>) =>
    contacts.chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.record(Object.fromEntries(LISTS.map((list) => [list, change(made.facts[list] ?? [])]))),
      ),
    );

  test.each([
    ['I4 in any order', 1],
    ['I5 imported twice', 2],
  ])('%s', (_, times) => {
    const shuffled = withFacts((list) => {
      const all = Array.from({ length: times }, () => list).flat();
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
    fc.assert(
      fc.property(shuffled, ([made, lists]) => {
        expect(run(having(made, lists))).toEqual(run(made));
      }),
      { numRuns: MOST_RUNS },
    );
  });

  holdsAlso(
    'I8 what lies ahead changes nothing yet, nor does a refund or a promise kept only then',
    fc.record(listsAt(futures, PLAYS, 'x')),
    (made, later) => {
      const more = LISTS.reduce((all, list) => {
        const entries = later[list] as NonNullable<ContactFacts[typeof list]>[number][];
        return plus(all, list, ...entries);
      }, made);
      const announced = having(more, {
        purchases: (more.facts.purchases ?? []).map((each) => ({
          ...each,
          refundedAt: each.refundedAt ?? noonAt(3),
          refunds: [...(each.refunds ?? []), { at: noonAt(2), amount: 50 }],
        })),
        tasks: (more.facts.tasks ?? []).map((each) =>
          each.doneAt ? each : { ...each, doneAt: noonAt(3) },
        ),
      });
      expect(run(announced)).toEqual(run(made));
    },
  );

  const impossible = fc.constantFrom('2026-02-30', '2026-10-12T10:00:00', 'soon', '', '2026-13-01');
  holdsAlso(
    'what is at no date is not known: it changes nothing and stops nothing',
    fc.record(listsAt(impossible, PLAYS, 'x')),
    (made, broken) => {
      const { tasks: _, ...lists } = broken;
      const more = Object.entries(lists).reduce(
        (all, [list, entries]) => plus(all, list as 'feedback', ...(entries as [])),
        made,
      );
      expect(run(more)).toEqual(run(made));
    },
  );
});

describe('what a person allows', () => {
  const optOut = { id: 'x', at: NOW, channel: 'all', state: 'out' } as const;
  const aPromise = { id: 'due', createdAt: dayAt(-9), dueAt: dayAt(0) } as const;

  holds('I3 after an opt-out of everything only a promise is left, on every later day', (made) => {
    for (const days of [0, 1, 40, 400]) {
      const { ranked, primary } = run(plus(made, 'consent', optOut), noonAt(days));
      expect(
        only(
          ranked.map(({ play }) => play),
          ['promise'],
        ),
      ).toEqual([]);
      expect(primary.play).toBe(ranked.length > 0 ? 'promise' : 'respect');
    }
  });

  holdsAlso(
    'I3 mail that comes later adds a reply on its channel and nothing else',
    channels,
    (made, ch) => {
      const inbound = { id: 'x', at: noonAt(2), dir: 'in', ch } as const;
      const silenced = plus(made, 'consent', optOut);
      const before = playsOf(run(silenced, noonAt(2)));
      const { ranked } = run(plus(silenced, 'interactions', inbound), noonAt(2));
      const answer = ranked.find(({ play }) => play === 'reply');
      expect(only(playsOf({ ranked } as Standing), [...before, 'reply'])).toEqual([]);
      const wanted = { evidence: 'x', facts: { daysAgo: 0, channel: ch } };
      if (made.facts.doNotContact) expect(answer).toBeUndefined();
      else expect(answer).toMatchObject(wanted);
    },
  );

  holds('I3 "do not contact" leaves only a promise', (made) => {
    const inbound = { id: 'x', at: NOW, dir: 'in' } as const;
    const silenced = plus(having(made, { doNotContact: true }), 'interactions', inbound);
    expect(only(playsOf(run(silenced)), ['promise'])).toEqual([]);
  });

  holds('I3 a promise that is due stays', (made) => {
    const promised = plus(having(made, { snooze: null }), 'tasks', aPromise);
    expect(playsOf(run(plus(promised, 'consent', optOut)))).toContain('promise');
    expect(playsOf(run(having(promised, { doNotContact: true })))).toContain('promise');
  });

  holdsAlso(
    'I3 after our mail and an opt-out on its channel nothing proactive and no greeting on another',
    fc.tuple(channels, fc.nat({ max: 400 })),
    (made, [ch, days]) => {
      const ours = { id: 'x', at: `${dayAt(0)}T11:30:00Z`, dir: 'out', ch } as const;
      const out = { id: 'x', at: NOW, channel: ch, state: 'out' } as const;
      const both = having(made, { channels: ['email', 'phone'] });
      const standing = run(plus(plus(both, 'interactions', ours), 'consent', out), noonAt(days));
      const pursued = playsOf(standing).filter((play) => [...PROACTIVE, 'greet'].includes(play));
      expect(pursued).toEqual([]);
    },
  );
});

describe('what happened lately', () => {
  holdsAlso(
    'I6 contact within 14 days leaves nothing to reconnect',
    fc.tuple(fc.nat({ max: 14 }), fc.constantFrom('in' as const, 'out' as const, 'both' as const)),
    (made, [age, dir]) => {
      const standing = run(plus(made, 'interactions', { id: 'x', at: dayAt(-age), dir }));
      expect(playsOf(standing)).not.toContain('reconnect');
    },
  );

  holdsAlso(
    'I10 an answer takes the reply away',
    fc.constantFrom('out' as const, 'both' as const),
    (made, dir) => {
      const asked = plus(made, 'interactions', { id: 'x', at: dayAt(-1), dir: 'in' });
      const answered = plus(asked, 'interactions', { id: 'y', at: NOW, dir });
      expect(playsOf(run(answered))).not.toContain('reply');
    },
  );

  holdsAlso(
    'I17 nothing is sold and no referral asked while the latest feedback is negative',
    fc.nat({ max: 300 }),
    (made, days) => {
      const unhappy = plus(made, 'feedback', { id: 'x', at: NOW, nps: 3, csat: 5 });
      const plays = playsOf(run(unhappy, noonAt(days)));
      expect(plays.filter((play) => play === 'upsell' || play === 'askReferral')).toEqual([]);
    },
  );
});

describe('what the rep did', () => {
  holdsAlso(
    'I7 what was dismissed stays away, each time twice as long, a reply or a complaint for ever',
    fc.tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat({ max: 9 }),
    ),
    (made, [times, share, place]) => {
      const fresh = having(made, { playEvents: [] });
      const { ranked } = run(fresh);
      const one = ranked[place % Math.max(1, ranked.length)];
      if (!one) return;
      const { play, evidence } = one;
      const playEvents = Array.from({ length: times }, (_, index) => {
        return { id: `x${index}`, at: NOW, play, evidence, action: 'dismissed' as const };
      });
      const end = FOR_EVER.includes(play) ? 400 : Math.min(365, COOL_DOWN[play] * 2 ** (times - 1));
      const then = run(having(fresh, { playEvents }), noonAt(Math.floor(share * end)));
      const again = then.ranked.filter((each) => each.evidence === evidence);
      expect(again.map((each) => each.play)).not.toContain(play);
    },
  );

  holdsAlso(
    'I7 a dismissed complaint and a dismissed message never come back; a newer one of either does',
    fc.integer({ min: 1, max: 200 }),
    (made, days) => {
      const asked = plus(
        plus(having(made, { snooze: null }), 'feedback', { id: 'c1', at: NOW, nps: 1 }),
        'interactions',
        { id: 'm1', at: NOW, dir: 'in' },
      );
      const dismissed = plus(
        asked,
        'playEvents',
        { id: 'x', at: NOW, play: 'resolve', evidence: 'c1', action: 'dismissed' },
        { id: 'y', at: NOW, play: 'reply', evidence: 'm1', action: 'dismissed' },
      );
      const evidence = ({ ranked }: Standing) => ranked.map((each) => each.evidence);
      const later = evidence(run(dismissed, noonAt(days)));
      expect(later.filter((id) => id === 'c1' || id === 'm1')).toEqual([]);
      const newer = plus(
        plus(dismissed, 'feedback', { id: 'c2', at: noonAt(days), nps: 1 }),
        'interactions',
        { id: 'm2', at: noonAt(days), dir: 'in' },
      );
      const isAllowed = run(made, noonAt(days)).reachable.includes('email');
      if (isAllowed) {
        expect(evidence(run(newer, noonAt(days)))).toEqual(expect.arrayContaining(['c2', 'm2']));
      }
    },
  );

  holdsAlso(
    'I13 a stage set by hand counts until it expires, then the facts do',
    fc.tuple(fc.constantFrom(...STAGES), fc.integer({ min: 1, max: 200 }), fc.nat({ max: 250 })),
    (made, [stage, length, days]) => {
      const set = { id: 'x', at: NOW, stage, by: 'Mia', expiresAt: dayAt(length) };
      const then = noonAt(days);
      const standing = run(plus(made, 'stageOverrides', set), then);
      const derived = run(having(made, { stageOverrides: [] }), then);
      expect(standing.stage).toBe(days < length ? stage : derived.stage);
      expect(standing.derivedStage).toBe(derived.stage);
      const conflicts = days < length ? stage !== derived.stage : undefined;
      expect(standing.override?.conflicts).toBe(conflicts);
    },
  );
});

describe('time alone', () => {
  const later = fc.integer({ min: 1, max: 800 });

  holdsAlso('I11 brings no lapsed contact back', later, (made, days) => {
    if (run(made).derivedStage !== 'lapsed') return;
    expect(run(made, noonAt(days)).derivedStage).toBe('lapsed');
  });

  holdsAlso('I12 makes nobody new', later, (made, days) => {
    if (run(made).derivedStage === 'new') return;
    expect(run(made, noonAt(days)).derivedStage).not.toBe('new');
  });

  /** What is shown, written down apart from the engine. */
  const shown = ({ stage, momentum, tier, override, reasons, ranked, primary }: Standing) =>
    JSON.stringify([
      [stage, momentum, tier, override?.conflicts ?? null, primary.play],
      reasons.map(({ code }) => code),
      ranked.map(({ play, evidence }) => [play, evidence]),
    ]);

  /**
   * The facts as they are known at NOW, asked on a later day: none lies ahead, but a refund or a
   * promise kept may, and stays out.
   */
  holds(
    'I14 recheckAt is the first of 400 days that shows something else, never a later one; reviewAt the first with something to do',
    (made) => {
      const today = run(made);
      const days = Array.from({ length: 400 }, (_, index) => dayAt(index + 1));
      const first = (differs: (standing: Standing) => boolean) =>
        days.find((day) => differs(run(made, day))) ?? null;
      expect(today.recheckAt).toBe(first((then) => shown(then) !== shown(today)));
      if (today.primary.play !== 'wait') return;
      const playDay = first(({ primary }) => primary.play !== 'wait');
      const lastResort = today.stage === 'prospect' ? today.recheckAt : null;
      expect(today.primary.reviewAt).toBe(playDay ?? lastResort);
    },
  );

  holds('I15 a waiting prospect has a day of review', (made) => {
    const prospect = plus(made, 'stageOverrides', {
      id: 'x',
      at: NOW,
      stage: 'prospect',
      expiresAt: '2099-01-01',
    });
    // With every kind refused for this person there is no day on which one could be suggested.
    const refused = PLAYS.map((play, index) => ({
      ...{ id: `q${index}`, at: NOW, play, evidence: null },
      ...({ action: 'dismissed', isForGood: true } as const),
    }));
    const soon = { id: 'y', at: NOW, stage: 'prospect', expiresAt: dayAt(30) } as const;
    const dismissed = plus(having(made, { playEvents: refused }), 'stageOverrides', soon);
    for (const each of [made, prospect, dismissed]) {
      const { stage, primary } = run(each);
      if (stage === 'prospect' && primary.play === 'wait') expect(primary.reviewAt).toBeTruthy();
    }
  });

  holds('I16 the first winBack scores no less than the reconnect of the day before', (made) => {
    const own = having(made, { stageOverrides: [], playEvents: [], consent: [], snooze: null });
    const found = (standing: Standing, id: PlayId) =>
      standing.ranked.find(({ play }) => play === id);
    for (let days = 0; days < 400; ) {
      const { recheckAt } = run(own, noonAt(days));
      if (!recheckAt) return;
      days = Math.round((Date.parse(recheckAt) - Date.parse(dayAt(0))) / 86_400_000);
      const reconnect = found(run(own, noonAt(days - 1)), 'reconnect');
      const winBack = found(run(own, noonAt(days)), 'winBack');
      if (reconnect && winBack) expect(winBack.score).toBeGreaterThanOrEqual(reconnect.score);
    }
  });
});
