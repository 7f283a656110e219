import fc from 'fast-check';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Care, Stage, Tier } from '@/lib/domain/axes';
import type { ContactFacts } from '@/lib/domain/contact-facts';
import type { ModelConfig } from '@/lib/domain/model-config';

/** Contacts made up at random, for laws that hold for everybody. Ids are one letter and a number. */

export const NOW = '2026-11-20T12:00:00Z';
const TODAY = readMoment(NOW, 'UTC')?.day ?? Number.NaN;

/** A date some days from today; behind is negative. */
export const dayAt = (offset: number) => dateOfDay(TODAY + offset);
/** Noon of a day some days from today. */
export const noonAt = (offset: number) => `${dayAt(offset)}T12:00:00Z`;

export const STAGES: readonly Stage[] = ['prospect', 'new', 'active', 'loyal', 'lapsed'];
const CARES: readonly Care[] = ['basic', 'reactive', 'accountable', 'proactive', 'partner'];
const TIERS: readonly Tier[] = ['value', 'potential', 'ordinary'];

/** A contact, and what the rep chose. */
export interface Made {
  readonly facts: ContactFacts;
  readonly config: ModelConfig;
}

const ages = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 700 }),
);
/** Never later than NOW: dates up to today, hours up to eleven. */
const times = fc
  .tuple(ages, fc.integer({ min: -8, max: 11 }))
  .map(([age, hour]) =>
    hour < 0 ? dayAt(-age) : `${dayAt(-age)}T${String(hour).padStart(2, '0')}:00:00Z`,
  );
/** So few that many facts share one: ties decide. */
const crowdedTimes = fc.constantFrom(dayAt(-8), dayAt(-1), `${dayAt(-1)}T09:00:00Z`, dayAt(0));
export const futures = fc.integer({ min: 1, max: 300 }).map(noonAt);
export const channels = fc.constantFrom('email', 'phone');

const rarely = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const named = <E extends object>(letter: string, entries: fc.Arbitrary<E>, maxLength: number) =>
  fc
    .array(entries, { maxLength })
    .map((list) => list.map((entry, index) => ({ ...entry, id: `${letter}${index}` })));

/** Every list of facts, each entry at one of the times. */
export function listsAt(at: fc.Arbitrary<string>, plays: readonly string[], prefix = '') {
  const list = <E extends object>(letter: string, entries: fc.Arbitrary<E>, most: number) =>
    named(`${prefix}${letter}`, entries, most);
  const interactions = fc.record({
    at,
    dir: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
    ch: fc.constantFrom('email', 'email', 'phone'),
    auto: fc.constantFrom(false, false, false, true),
  });
  const purchases = fc.record({
    at,
    amount: fc.constantFrom(100, 100, 40.5, 0, -5),
    currency: fc.constantFrom(undefined, undefined, 'EUR', 'USD'),
    refundedAt: rarely<string | undefined>(at, undefined),
    refunds: rarely<{ at: string; amount: number }[] | undefined>(
      fc.array(fc.record({ at, amount: fc.constantFrom(0.1, 40.5, 50) }), { maxLength: 3 }),
      undefined,
    ),
  });
  const feedback = fc.record({ at, nps: fc.constantFrom(1, 6, 7, 9, 10) });
  const consent = fc.record({
    at,
    channel: fc.oneof(channels, fc.constant('all')),
    state: fc.constantFrom('in' as const, 'out' as const),
  });
  const tasks = fc.record({
    createdAt: at,
    dueAt: fc.integer({ min: -20, max: 40 }).map(dayAt),
    doneAt: rarely<string | undefined>(at, undefined),
  });
  const playEvents = fc.record({
    at,
    play: fc.constantFrom(...plays),
    evidence: fc.constantFrom('i0', 'i1', 'f0', 'p0', 't0', '*', '*', '*'),
    action: fc.constantFrom('done' as const, 'dismissed' as const, 'snoozed' as const),
    until: fc.oneof(times, futures),
  });
  const overrides = fc.record({
    at,
    stage: fc.constantFrom(...STAGES, null),
    by: fc.constant('Mia'),
  });
  return {
    interactions: list('i', interactions, 9),
    purchases: fc.oneof(fc.constant([]), list('p', purchases, 5)),
    feedback: rarely(list('f', feedback, 2), []),
    consent: rarely(list('c', consent, 3), []),
    tasks: rarely(list('t', tasks, 2), []),
    referrals: rarely(list('r', fc.record({ at }), 1), []),
    playEvents: rarely(list('e', playEvents, 4), []),
    stageOverrides: rarely(list('o', overrides, 2), []),
  };
}

const configs = fc.record({
  purchaseTracking: fc.boolean(),
  repurchaseDays: fc.constantFrom(undefined, 10, 90),
  valueCutoff: fc.constantFrom(null, 150),
  currency: fc.constantFrom(undefined, 'EUR'),
});

function madeAt(at: fc.Arbitrary<string>, plays: readonly string[]): fc.Arbitrary<Made> {
  const facts = fc.record({
    ...listsAt(at, plays),
    capturedAt: times,
    birthday: rarely<string | undefined>(
      fc.constantFrom('11-20', '11-22', '1990-11-30', '02-29', '01-01'),
      undefined,
    ),
    channels: fc.constantFrom(['email'], ['email', 'phone'], ['phone']),
    doNotContact: rarely(fc.boolean(), false),
    care: fc.constantFrom(...CARES),
    tier: rarely<Tier | null>(fc.constantFrom(...TIERS), null),
    snooze: rarely<{ at: string; until: string } | null>(
      fc.record({ at: times, until: futures }),
      null,
    ),
  });
  return fc.record({ facts, config: configs });
}

/**
 * Contacts whose facts are all known at NOW.
 * @param plays ids that their play events may name
 */
export const randomContacts = (plays: readonly string[]): fc.Arbitrary<Made> =>
  fc.oneof(
    { weight: 5, arbitrary: madeAt(times, plays) },
    { weight: 1, arbitrary: madeAt(crowdedTimes, plays) },
  );
