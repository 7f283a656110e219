import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { ContactFacts } from './contact-facts';
import { evaluate } from './evaluate';
import type { PlayId } from './plays/list';
import type { Standing } from './standing';

/** The invariants of MODEL.md §4 that reach this version, on contacts made up at random. */

const NOW = '2026-11-20T12:00:00Z';
const TODAY = readMoment(NOW, 'UTC')?.day ?? Number.NaN;
const STAGES = ['prospect', 'new', 'active', 'loyal', 'lapsed'] as const;
const PLAYS = ['reply', 'reconnect', 'firstTouch', 'followUp', 'decide'] as const;
const PROACTIVE = ['reconnect', 'firstTouch', 'followUp'];

const run = (facts: ContactFacts, now = NOW, tz = 'UTC') =>
  evaluate(facts, { purchaseTracking: false }, now, { tz });

/** A date some days from today; behind is negative. */
const dayAt = (offset: number) => dateOfDay(TODAY + offset);
const daysAhead = (days: number) => `${dayAt(days)}T12:00:00Z`;

const ages = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 700 }),
);
/** Never later than NOW: dates up to today, hours up to eleven. */
const times = fc
  .tuple(ages, fc.option(fc.integer({ min: 0, max: 11 })))
  .map(([age, hour]) =>
    hour === null ? dayAt(-age) : `${dayAt(-age)}T${String(hour).padStart(2, '0')}:00:00Z`,
  );
const futures = fc.integer({ min: 1, max: 300 }).map((days) => daysAhead(days));
const channel = fc.constantFrom('email', 'phone');

const interactionsAt = (at: fc.Arbitrary<string>) =>
  fc.record({
    at,
    dir: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
    ch: fc.constantFrom('email', 'email', 'phone'),
    auto: fc.constantFrom(false, false, false, true),
  });
const consentAt = (at: fc.Arbitrary<string>) =>
  fc.record({
    at,
    channel: fc.oneof(channel, fc.constant('all')),
    state: fc.constantFrom('in' as const, 'out' as const),
  });
const playEventsAt = (at: fc.Arbitrary<string>) =>
  fc.record({
    at,
    play: fc.constantFrom(...PLAYS),
    evidence: fc.constantFrom('i0', 'i1', 'i2', '*'),
    action: fc.constantFrom('done' as const, 'dismissed' as const, 'snoozed' as const),
    until: fc.oneof(times, futures),
  });
const overridesAt = (at: fc.Arbitrary<string>) =>
  fc.record({ at, stage: fc.constantFrom(...STAGES, null), by: fc.constant('Mia') });

const named = <E extends object>(letter: string, entries: fc.Arbitrary<E>, maxLength: number) =>
  fc
    .array(entries, { maxLength })
    .map((list) => list.map((entry, index) => ({ ...entry, id: `${letter}${index}` })));
const rarely = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const lists = (at: fc.Arbitrary<string>, prefix = '') => ({
  interactions: named(`${prefix}i`, interactionsAt(at), 10),
  consent: fc.oneof(fc.constant([]), named(`${prefix}c`, consentAt(at), 3)),
  playEvents: fc.oneof(fc.constant([]), named(`${prefix}e`, playEventsAt(at), 4)),
  stageOverrides: rarely(named(`${prefix}o`, overridesAt(at), 2), []),
});

/** A contact whose facts are all known now. */
const contactsAt = (at: fc.Arbitrary<string>): fc.Arbitrary<ContactFacts> =>
  fc.record({
    ...lists(at),
    capturedAt: times,
    channels: fc.constantFrom(['email'], ['email', 'phone'], ['phone']),
    doNotContact: rarely(fc.boolean(), false),
    care: fc.constantFrom('basic', 'reactive', 'accountable', 'proactive', 'partner'),
    tier: rarely(fc.constantFrom('value', 'potential', 'ordinary'), null),
    snooze: rarely(fc.record({ at: times, until: futures }), null),
  });
const contacts = contactsAt(times);
/** So few times that many facts share one: ties decide. */
const crowded = contactsAt(fc.constantFrom(dayAt(-2), dayAt(-1), `${dayAt(-1)}T09:00:00Z`));

const holds = (title: string, check: (facts: ContactFacts) => void, numRuns = 300) =>
  test(title, () => fc.assert(fc.property(contacts, check), { numRuns }));

const holdsAlso = <T>(
  title: string,
  arbitrary: fc.Arbitrary<T>,
  check: (facts: ContactFacts, also: T) => void,
  numRuns = 300,
) => test(title, () => fc.assert(fc.property(contacts, arbitrary, check), { numRuns }));

/** The contact with one more entry in a list. */
function plus<K extends 'interactions' | 'consent' | 'playEvents' | 'stageOverrides'>(
  facts: ContactFacts,
  list: K,
  entry: NonNullable<ContactFacts[K]>[number],
): ContactFacts {
  return { ...facts, [list]: [...(facts[list] ?? []), entry] };
}

const playsOf = ({ ranked }: Standing): string[] => ranked.map(({ play }) => play);

describe('shape', () => {
  holds('I1 one stage, at least one reason; I18 from interactions', (facts) => {
    const { stage, derivedStage, reasons, basis } = run(facts);
    expect(STAGES).toContain(stage);
    expect(STAGES).toContain(derivedStage);
    expect(reasons.length).toBeGreaterThan(0);
    expect(basis).toBe('interactions');
  });

  holds('I2 the primary play is the head of the ranked ones', (facts) => {
    const { primary, ranked, reachable } = run(facts);
    const [head] = ranked;
    if (head) {
      const { play, evidence, score, facts: numbers } = head;
      expect(primary).toEqual({ play, evidence, score, facts: numbers });
    } else {
      expect(primary.play).toBe(reachable.length > 0 ? 'wait' : 'respect');
    }
  });

  holds('I9 scores lie in 0..1 and fall, one entry a play, and nothing held is ranked', (facts) => {
    const { ranked, held } = run(facts);
    const scores = ranked.map(({ score }) => score);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const ids = ranked.map(({ play }) => play);
    expect(new Set(ids).size).toBe(ids.length);
    expect(held.filter(({ play }) => ids.includes(play))).toEqual([]);
  });

  const shuffledTwice = (facts: ContactFacts) => {
    const twice = <E>(list: readonly E[] = []) =>
      fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 });
    return fc.record({
      interactions: twice(facts.interactions),
      consent: twice(facts.consent),
      playEvents: twice(facts.playEvents),
      stageOverrides: twice(facts.stageOverrides),
    });
  };
  const withCopies = fc
    .oneof(contacts, crowded)
    .chain((facts) => fc.tuple(fc.constant(facts), shuffledTwice(facts)));

  test('I4, I5 neither the order of facts nor importing them twice matters', () => {
    fc.assert(
      fc.property(withCopies, ([facts, copies]) => {
        expect(run({ ...facts, ...copies })).toEqual(run(facts));
      }),
      { numRuns: 300 },
    );
  });

  holdsAlso(
    'I8 what lies ahead changes nothing yet',
    fc.record(lists(futures, 'x')),
    (facts, more) => {
      const later = {
        ...facts,
        interactions: [...(facts.interactions ?? []), ...more.interactions],
        consent: [...(facts.consent ?? []), ...more.consent],
        playEvents: [...(facts.playEvents ?? []), ...more.playEvents],
        stageOverrides: [...(facts.stageOverrides ?? []), ...more.stageOverrides],
      };
      expect(run(later)).toEqual(run(facts));
    },
  );
});

describe('what a person allows', () => {
  const optOut = { id: 'x', at: NOW, channel: 'all', state: 'out' } as const;

  holds('I3 after an opt-out of everything there is only respect, on every later day', (facts) => {
    for (const days of [0, 1, 40, 400]) {
      const { ranked, primary } = run(plus(facts, 'consent', optOut), daysAhead(days));
      expect([ranked, primary.play]).toEqual([[], 'respect']);
    }
  });

  holdsAlso(
    'I3 when they write later, that is answered there and nothing else',
    channel,
    (facts, ch) => {
      const inbound = { id: 'x', at: daysAhead(2), dir: 'in', ch } as const;
      const { ranked } = run(
        plus(plus(facts, 'consent', optOut), 'interactions', inbound),
        daysAhead(2),
      );
      const answer = { play: 'reply', evidence: 'x', facts: { daysAgo: 0, channel: ch } };
      expect(ranked).toMatchObject(facts.doNotContact ? [] : [answer]);
      expect(ranked).toHaveLength(facts.doNotContact ? 0 : 1);
    },
  );

  holds('I3 "do not contact" leaves nothing', (facts) => {
    expect(run({ ...facts, doNotContact: true }).ranked).toEqual([]);
  });

  holdsAlso(
    'I3 after our mail and an opt-out nothing proactive on another channel',
    fc.tuple(channel, fc.nat({ max: 400 })),
    (facts, [ch, days]) => {
      const ours = { id: 'x', at: `${dayAt(0)}T11:30:00Z`, dir: 'out', ch } as const;
      const out = { id: 'x', at: NOW, channel: ch, state: 'out' } as const;
      const both = { ...facts, channels: ['email', 'phone'] };
      const standing = run(plus(plus(both, 'interactions', ours), 'consent', out), daysAhead(days));
      expect(playsOf(standing).filter((play) => PROACTIVE.includes(play))).toEqual([]);
    },
  );
});

describe('what happened lately', () => {
  holdsAlso(
    'I6 contact within 14 days leaves nothing to reconnect',
    fc.tuple(fc.nat({ max: 14 }), fc.constantFrom('in' as const, 'out' as const, 'both' as const)),
    (facts, [age, dir]) => {
      const standing = run(plus(facts, 'interactions', { id: 'x', at: dayAt(-age), dir }));
      expect(playsOf(standing)).not.toContain('reconnect');
    },
  );

  holdsAlso('I10 an answer takes the reply away', fc.constantFrom('out', 'both'), (facts, dir) => {
    const asked = plus(facts, 'interactions', { id: 'x', at: dayAt(-1), dir: 'in' });
    const answered = plus(asked, 'interactions', { id: 'y', at: NOW, dir: dir as 'out' | 'both' });
    expect(playsOf(run(answered))).not.toContain('reply');
  });
});

describe('what the rep did', () => {
  const COOL_DOWN: Partial<Record<PlayId, number>> = {
    reconnect: 14,
    firstTouch: 14,
    followUp: 5,
    decide: 90,
  };

  holdsAlso(
    'I7 what was dismissed stays away, each time twice as long, a reply for ever',
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.double({ min: 0, max: 0.999, noNaN: true })),
    (facts, [times, share]) => {
      const fresh = { ...facts, playEvents: [] };
      const [head] = run(fresh).ranked;
      fc.pre(head !== undefined);
      const { play, evidence } = head;
      const playEvents = Array.from({ length: times }, (_, index) => {
        return { id: `x${index}`, at: NOW, play, evidence, action: 'dismissed' as const };
      });
      const end = play === 'reply' ? 400 : Math.min(365, (COOL_DOWN[play] ?? 0) * 2 ** (times - 1));
      const standing = run({ ...fresh, playEvents }, daysAhead(Math.floor(share * end)));
      const sameEvidence = standing.ranked.filter((each) => each.evidence === evidence);
      expect(sameEvidence.map((each) => each.play)).not.toContain(play);
    },
  );

  holdsAlso(
    'I13 a stage set by hand counts until it expires, then the facts do',
    fc.tuple(fc.constantFrom(...STAGES), fc.integer({ min: 1, max: 200 }), fc.nat({ max: 250 })),
    (facts, [stage, length, days]) => {
      const set = { id: 'x', at: NOW, stage, by: 'Mia', expiresAt: dayAt(length) };
      const then = daysAhead(days);
      const standing = run(plus(facts, 'stageOverrides', set), then);
      const derived = run({ ...facts, stageOverrides: [] }, then);
      expect(standing.stage).toBe(days < length ? stage : derived.stage);
      expect(standing.derivedStage).toBe(derived.stage);
      expect(standing.override?.conflicts).toBe(
        days < length ? stage !== derived.stage : undefined,
      );
    },
  );
});

describe('time alone', () => {
  holdsAlso(
    'I11, I12 brings nobody back and makes nobody new',
    fc.nat({ max: 800 }),
    (facts, days) => {
      const now = run(facts).derivedStage;
      const later = run(facts, daysAhead(days)).derivedStage;
      if (now === 'lapsed') expect(later).toBe('lapsed');
      if (now !== 'new') expect(later).not.toBe('new');
    },
  );

  /** What is shown, written down apart from the engine. */
  const shown = ({ stage, momentum, tier, override, reasons, ranked, primary }: Standing) =>
    JSON.stringify([
      [stage, momentum, tier, override?.conflicts ?? null, primary.play],
      reasons.map(({ code }) => code),
      ranked.map(({ play, evidence }) => [play, evidence]),
    ]);

  holds(
    'I14 recheckAt is the first day that shows something else, reviewAt the first with something to do',
    (facts) => {
      const today = run(facts);
      const days = Array.from({ length: 400 }, (_, index) => dayAt(index + 1));
      const first = (differs: (standing: Standing) => boolean) =>
        days.find((day) => differs(run(facts, day))) ?? null;
      expect(today.recheckAt).toBe(first((later) => shown(later) !== shown(today)));
      if (today.primary.play !== 'wait') return;
      const playDay = first(({ primary }) => primary.play !== 'wait');
      const lastResort = today.stage === 'prospect' ? today.recheckAt : null;
      expect(today.primary.reviewAt).toBe(playDay ?? lastResort);
    },
    40,
  );

  holds('I15 a waiting prospect has a day of review', (facts) => {
    const { stage, primary } = run(facts);
    if (stage === 'prospect' && primary.play === 'wait') expect(primary.reviewAt).toBeTruthy();
  });
});
