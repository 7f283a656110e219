import type { DayNumber } from '@/lib/base/days';
import { dateOfDay, readMoment } from '@/lib/base/days';
import type { Momentum, Stage, Tier } from './axes';
import type { ContactFacts, InteractionEntry } from './contact-facts';
import type { EvaluateOptions } from './evaluate';
import { evaluate } from './evaluate';
import { knownFacts } from './known-facts';
import type { ModelConfig } from './model-config';
import { LOOK_AHEAD_DAYS } from './params';
import type { Standing } from './standing';
import { worthOf } from './worth';

/** Something that would make an axis say something else; dates are `YYYY-MM-DD`. */
export type Happening =
  /** Today: a message of either side, of theirs, of ours; a call or a meeting; another purchase. */
  | { readonly kind: 'anyContact' | 'theirs' | 'ours' | 'meeting' | 'purchase' }
  /** No contact, or no purchase, before that day. */
  | { readonly kind: 'noContact' | 'noPurchase'; readonly before: string }
  /** Nothing but time passes. */
  | { readonly kind: 'time'; readonly on: string }
  /** What the rep set by hand ends, or is taken back. */
  | { readonly kind: 'overrideEnds'; readonly on: string }
  | { readonly kind: 'withdrawn' }
  /** Net purchases worth that much more. */
  | { readonly kind: 'worth'; readonly more: number };

export interface Turn<Value> {
  readonly when: Happening;
  readonly to: Value;
}

/** What would change each axis, nearest to hand first; empty where nothing known would. */
export interface WouldChange {
  readonly stage: readonly Turn<Stage>[];
  readonly momentum: readonly Turn<Momentum>[];
  readonly tier: readonly Turn<Tier>[];
}

type Contacting = 'theirs' | 'ours' | 'meeting';

const DIRECTION = { theirs: 'in', ours: 'out', meeting: 'both' } as const;

/** A purchase too small to reach any cutoff: what it is worth is said by `worth`. */
const SMALLEST_AMOUNT = 0.01;

/**
 * Says what would make stage, momentum and tier differ: each happening is tried on the engine itself
 * as a fact of today, or by asking about the days to come, up to 400 of them, with nothing added.
 * @param now as for `evaluate`; throws as it does
 */
export function wouldChange(
  facts: ContactFacts,
  config: ModelConfig,
  now: string,
  options: EvaluateOptions = {},
): WouldChange {
  const { tz = 'UTC' } = options;
  const here = evaluate(facts, config, now, options);
  const today = readMoment(now, tz)?.day as DayNumber;
  const known = knownFacts(facts, today, tz);
  const todayDate = dateOfDay(today);
  const askWith = (more: Partial<ContactFacts>, when = todayDate) =>
    evaluate({ ...known, ...more }, config, when, options);
  const askAfter = (kind: Contacting) => {
    const contact: InteractionEntry = { id: null, at: todayDate, dir: DIRECTION[kind] };
    return askWith({ interactions: [...(known.interactions ?? []), contact] });
  };
  const contacts = {
    theirs: askAfter('theirs'),
    ours: askAfter('ours'),
    meeting: askAfter('meeting'),
  };
  const purchase = { id: null, at: todayDate, amount: SMALLEST_AMOUNT, currency: config.currency };
  const bought = askWith({ purchases: [...(known.purchases ?? []), purchase] });
  const later = [...laterStandings(here.recheckAt, today, (when) => askWith({}, when))];

  return {
    stage: [
      ...contactTurns(contacts, here, ({ stage }) => stage),
      ...(here.basis === 'purchases' && bought.stage !== here.stage
        ? [{ when: { kind: 'purchase' } as const, to: bought.stage }]
        : []),
      ...stageInTime(here, later),
      ...(here.override?.conflicts
        ? [{ when: { kind: 'withdrawn' } as const, to: here.derivedStage }]
        : []),
    ],
    momentum: [
      ...contactTurns(contacts, here, ({ momentum }) => momentum),
      ...inTime(here, later, ({ momentum }) => momentum),
    ],
    tier: tierTurns(facts, here, {
      byContact: () => contactTurns(contacts, here, ({ tier }) => tier),
      byTime: () => inTime(here, later, ({ tier }) => tier),
      withdrawn: () => askWith({ tier: null }).tier,
      missing: () =>
        typeof config.valueCutoff === 'number'
          ? config.valueCutoff - worthOf(known, config, todayDate, tz)
          : null,
    }),
  };
}

interface Later {
  readonly on: string;
  readonly standing: Standing;
}

/** The days ahead on which anything shown differs from the one before, with what is shown then. */
function* laterStandings(
  first: string | null,
  today: DayNumber,
  ask: (when: string) => Standing,
): Generator<Later> {
  const end = dateOfDay(today + LOOK_AHEAD_DAYS);
  for (let on = first; on !== null && on <= end; ) {
    const standing: Standing = ask(on);
    yield { on, standing };
    on = standing.recheckAt;
  }
}

/** A contact of either side when both do the same, else each that does something. */
function contactTurns<Value>(
  contacts: Readonly<Record<Contacting, Standing>>,
  here: Standing,
  ask: (standing: Standing) => Value,
): Turn<Value>[] {
  const now = ask(here);
  const [theirs, ours] = [ask(contacts.theirs), ask(contacts.ours)];
  if (theirs === ours && theirs !== now) return [{ when: { kind: 'anyContact' }, to: theirs }];
  const turns = (['theirs', 'ours', 'meeting'] as const).map((kind) => ({
    when: { kind },
    to: ask(contacts[kind]),
  }));
  return turns.filter(
    ({ when, to }) => to !== now && (when.kind !== 'meeting' || (to !== theirs && to !== ours)),
  );
}

function inTime<Value>(
  here: Standing,
  later: readonly Later[],
  ask: (standing: Standing) => Value,
): Turn<Value>[] {
  const turned = later.find(({ standing }) => ask(standing) !== ask(here));
  if (!turned) return [];
  return [{ when: { kind: 'noContact', before: turned.on }, to: ask(turned.standing) }];
}

/** How far along a stage is; what time brings forward is no silence. */
const RANK: Readonly<Record<Stage, number>> = {
  lapsed: 0,
  prospect: 0,
  new: 1,
  active: 2,
  loyal: 3,
};

function stageInTime(here: Standing, later: readonly Later[]): Turn<Stage>[] {
  const turned = later.find(({ standing }) => standing.stage !== here.stage);
  if (!turned) return [];
  const { on, standing } = turned;
  const to = standing.stage;
  if (here.override && !standing.override) return [{ when: { kind: 'overrideEnds', on }, to }];
  if (RANK[to] > RANK[here.stage]) return [{ when: { kind: 'time', on }, to }];
  const kind = here.basis === 'purchases' ? 'noPurchase' : 'noContact';
  return [{ when: { kind, before: on }, to }];
}

function tierTurns(
  facts: ContactFacts,
  here: Standing,
  ask: {
    byContact(): Turn<Tier>[];
    byTime(): Turn<Tier>[];
    withdrawn(): Tier;
    missing(): number | null;
  },
): Turn<Tier>[] {
  if (facts.tier) {
    const to = ask.withdrawn();
    return to === here.tier ? [] : [{ when: { kind: 'withdrawn' }, to }];
  }
  const more = here.tier === 'value' ? null : ask.missing();
  const worth: Turn<Tier>[] = more === null ? [] : [{ when: { kind: 'worth', more }, to: 'value' }];
  return [...worth, ...ask.byContact(), ...ask.byTime()];
}
