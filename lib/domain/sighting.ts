import type { FieldValue } from './contact';
import type { PagePart } from './page-reading';

/**
 * A Sighting: a person seen on a page, unsaved. Every field carries its evidence; nothing is
 * guessed without saying so. Made by `lib/reading`, never stored.
 */
export interface Sighting {
  /** The address key (MODEL.md §5.1), or null: named on the page without one. */
  address: string | null;
  /** Which part of the page showed them; the sender comes first in a picker. */
  role: PagePart;
  fields: SightedField[];
  /** Set when a machine writes from here; such a person is marked and not pushed for capture. */
  automated: AutomatedReason | null;
  warnings: Warning[];
}

export interface SightedField extends FieldValue {
  /** Left out unless the rep ticks it. */
  offered: 'ticked' | 'unticked';
  /** A doubt in a word, shown beside the evidence. */
  doubt?: 'guess' | 'incomplete' | 'relay';
}

export type AutomatedReason =
  | { code: 'noReplyAddress' }
  | { code: 'machineHeader'; header: string }
  | { code: 'mailingList' }
  | { code: 'autoReply' };

/** What looks wrong about a sender, with what the screen needs to say it. */
export type Warning =
  /** The display name holds an address that is not the sender's. */
  | { code: 'nameHoldsOtherAddress'; shown: string; actual: string }
  /** The name holds markup or control characters. */
  | { code: 'nameHoldsMarkup'; shown: string }
  /** Replies go to another domain than the sender's. */
  | { code: 'replyGoesElsewhere'; replyTo: string; from: string }
  /** Only the page's own words say who this is; the site refused the name. */
  | { code: 'lookalikeDomain'; domain: string; like: string };
