import type { Contact } from './contact';
import { gatherFacts } from './contact-facts';
import { evaluate } from './evaluate';
import type { Fact } from './fact';
import type { Standing } from './standing';

/** When and where a question about time is asked. */
export interface Moment {
  /** ISO 8601 UTC. */
  now: string;
  /** IANA zone in which the rep's days are counted. */
  tz: string;
}

/**
 * Derived copy of where a contact stands, kept so that lists need not evaluate everybody.
 * It is true until `recheckAt`; a row that is due is made anew before it is shown.
 */
export interface StandingRow {
  contactId: string;
  standing: Standing;
  /** The first day on which anything in it could differ, `YYYY-MM-DD`; `9999-12-31` = never. */
  recheckAt: string;
}

const CONFIG = { purchaseTracking: false } as const;
const NEVER = '9999-12-31';

/** Works out where a contact stands at a moment, from all its facts. */
export function standingOf(contact: Contact, facts: readonly Fact[], moment: Moment): StandingRow {
  const standing = evaluate(gatherFacts(contact, facts), CONFIG, moment.now, { tz: moment.tz });
  return { contactId: contact.id, standing, recheckAt: standing.recheckAt ?? NEVER };
}
