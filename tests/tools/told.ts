import type { ContactFacts } from '@/lib/domain/contact-facts';
import type { Standing } from '@/lib/domain/standing';

/**
 * Contacts told in lines, for tests that a salesperson can read. A line is `<what> <when> …`, a when
 * is a date or an instant:
 * `saved W` · `bought W amount [currency]` · `refunded W when` (a purchase given back) · `said W nps` · `rated W csat` ·
 * `promised W due [done]` · `referred W` · `birthday D` · `in W [channel]` · `out W` · `both W` · `auto in W` · `opt-out <channel|all> W` ·
 * `opt-in …` · `done|dismissed <play> W [evidence]` · `snoozed <play> W until` ·
 * `set <stage|nothing> W [expires]` · `put aside W until` · `care <care>` · `tier <tier>` ·
 * `channels a,b` · `do not contact`. The n-th line makes the fact with the id `f<n>`, from 1.
 */
export function told(lines: readonly string[]): ContactFacts {
  return lines.reduce<ContactFacts>(
    (facts, line, index) => withLine(facts, line, `f${index + 1}`),
    {},
  );
}

/** Who stands where and what to do, in one line: `active steady: reply f3, reconnect`. */
export function inWords({ stage, momentum, ranked, primary }: Standing): string {
  const plays = ranked.map(({ play, evidence }) =>
    evidence === '*' ? play : `${play} ${evidence}`,
  );
  return `${stage} ${momentum}: ${plays.join(', ') || primary.play}`;
}

/** What is held back: `followUp recentOutbound until 2026-11-23`. */
export function heldInWords({ held }: Standing): string[] {
  return held.map(({ play, by, until }) => `${play} ${by}${until ? ` until ${until}` : ''}`);
}

function withLine(facts: ContactFacts, line: string, id: string): ContactFacts {
  const [what, a = '', b = '', c] = line.split(' ');
  const { interactions = [], consent = [], playEvents = [], stageOverrides = [] } = facts;
  const { purchases = [], feedback = [], tasks = [], referrals = [] } = facts;
  switch (what) {
    case 'saved':
      return { ...facts, capturedAt: a };
    case 'in':
    case 'out':
    case 'both':
      return {
        ...facts,
        interactions: [...interactions, { id, at: a, dir: what, ch: b || 'email' }],
      };
    case 'bought':
      return {
        ...facts,
        purchases: [...purchases, { id, at: a, amount: Number(b || 100), currency: c }],
      };
    case 'refunded':
      return { ...facts, purchases: [...purchases, { id, at: a, amount: 100, refundedAt: b }] };
    case 'said':
      return { ...facts, feedback: [...feedback, { id, at: a, nps: Number(b) }] };
    case 'rated':
      return { ...facts, feedback: [...feedback, { id, at: a, csat: Number(b) }] };
    case 'promised':
      return { ...facts, tasks: [...tasks, { id, createdAt: a, dueAt: b, doneAt: c }] };
    case 'referred':
      return { ...facts, referrals: [...referrals, { id, at: a }] };
    case 'birthday':
      return { ...facts, birthday: a };
    case 'auto':
      return { ...facts, interactions: [...interactions, { id, at: b, dir: 'in', auto: true }] };
    case 'opt-in':
    case 'opt-out': {
      const state = what === 'opt-in' ? 'in' : 'out';
      return { ...facts, consent: [...consent, { id, at: b, channel: a, state }] };
    }
    case 'done':
    case 'dismissed':
      return {
        ...facts,
        playEvents: [...playEvents, { id, at: b, play: a, action: what, evidence: c ?? '*' }],
      };
    case 'snoozed':
      return {
        ...facts,
        playEvents: [...playEvents, { id, at: b, play: a, action: what, evidence: '*', until: c }],
      };
    case 'set': {
      const stage = a === 'nothing' ? null : (a as Standing['stage']);
      return {
        ...facts,
        stageOverrides: [...stageOverrides, { id, at: b, stage, by: 'Mia', expiresAt: c }],
      };
    }
    case 'put':
      return { ...facts, snooze: { at: b, until: c } };
    case 'care':
      return { ...facts, care: a as NonNullable<ContactFacts['care']> };
    case 'tier':
      return { ...facts, tier: a as Standing['tier'] };
    case 'channels':
      return { ...facts, channels: a.split(',') };
    case 'do':
      return { ...facts, doNotContact: true };
    default:
      throw new Error(`Not a line of a story: ${line}`);
  }
}
