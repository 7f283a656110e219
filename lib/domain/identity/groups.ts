import type { EmailKey } from '../email-key';
import { isOneMailbox, readEmailKey } from '../email-key';
import type { IdentityDetails } from './identity';

/** A contact as it was saved: never rewritten by a merge. */
export interface GroupContact extends IdentityDetails {
  readonly doNotContact?: boolean | null | undefined;
}

/** A fact on its way to a contact. */
export interface GroupFact {
  readonly id: string;
  /** UTC, ISO 8601, a date or an instant; compared by code unit (MODEL.md §5.8.6). */
  readonly at: string;
  readonly contact: string;
  /** The address it came by: says whose it is among the merged. */
  readonly address?: string | null | undefined;
  readonly kind: string;
  /** Consent only: a channel or `all`. */
  readonly channel?: string | undefined;
  readonly state?: 'in' | 'out' | undefined;
}

export interface MergeEvent {
  readonly op: 'merge';
  readonly id: string;
  readonly at: string;
  readonly survivor: string;
  readonly merged: string;
  /** `rule`, or else a person. */
  readonly by: string;
  readonly evidence: readonly string[];
}

export interface UnmergeEvent {
  readonly op: 'unmerge';
  readonly id: string;
  readonly at: string;
  readonly contact: string;
  readonly by: string;
}

export type GroupEvent = MergeEvent | UnmergeEvent | { readonly op: 'fact'; fact: GroupFact };

export type EventResult =
  | 'ok'
  | 'duplicate'
  | 'rejected:ALREADY_MERGED'
  | 'rejected:NOT_MERGED'
  | 'rejected:UNMERGED_BY_HUMAN'
  | 'rejected:UNKNOWN_CONTACT';

/** Who is merged into whom, and the facts of each: what a list of events came to (MODEL.md §5.5). */
export interface Groups {
  readonly contacts: ReadonlyMap<string, GroupContact>;
  /** The contact that each merged contact hangs under. */
  readonly parents: ReadonlyMap<string, string>;
  /** Pairs that a person said are two people. */
  readonly apart: readonly (readonly [string, string])[];
  /** By the contact that a fact is kept with. */
  readonly facts: ReadonlyMap<string, readonly GroupFact[]>;
  /** Ids of events and facts that were accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Every event with its result; it only grows. */
  readonly history: readonly { readonly event: GroupEvent; readonly result: EventResult }[];
}

interface Draft extends Groups {
  readonly parents: Map<string, string>;
  apart: Groups['apart'];
  readonly facts: Map<string, readonly GroupFact[]>;
  readonly accepted: Set<string>;
  readonly history: Groups['history'][number][];
}

/** Contacts before any event, each a group of its own. Their own `mustNotLink` are pairs apart. */
export function startGroups(contacts: readonly GroupContact[]): Groups {
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    parents: new Map(),
    apart: contacts.flatMap(({ id, mustNotLink }) =>
      (mustNotLink ?? []).map((other) => [id, other] as const),
    ),
    facts: new Map(),
    accepted: new Set(),
    history: [],
  };
}

/**
 * Takes events in the order in which they were received (MODEL.md §5.5, §5.8.6). What is refused
 * changes nothing but the history, and may come again.
 * @returns new groups; those given stay as they are
 */
export function receiveEvents(groups: Groups, events: readonly GroupEvent[]): Groups {
  const draft: Draft = {
    contacts: groups.contacts,
    parents: new Map(groups.parents),
    apart: groups.apart,
    facts: new Map(groups.facts),
    accepted: new Set(groups.accepted),
    history: [...groups.history],
  };
  for (const event of events) {
    const result = receive(draft, event);
    if (result === 'ok') draft.accepted.add(idOf(event));
    draft.history.push({ event, result });
  }
  return draft;
}

/** The contact that a group is known by. */
export function rootOf({ parents }: Pick<Groups, 'parents'>, id: string): string {
  let root = id;
  for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
  return root;
}

/** The group of a contact: its root, then the others by id. */
export function membersOf(groups: Groups, id: string): string[] {
  const root = rootOf(groups, id);
  const merged = [...groups.parents.keys()].filter((each) => rootOf(groups, each) === root);
  return [root, ...merged.sort(byCodeUnit)];
}

/** Order of ids and of times: by code unit, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const idOf = (event: GroupEvent) => (event.op === 'fact' ? event.fact.id : event.id);

function receive(draft: Draft, event: GroupEvent): EventResult {
  if (draft.accepted.has(idOf(event))) return 'duplicate';
  if (event.op === 'merge') return merge(draft, event);
  if (event.op === 'unmerge') return unmerge(draft, event.contact);
  return keepFact(draft, event.fact);
}

function merge(draft: Draft, { survivor, merged, by }: MergeEvent): EventResult {
  if (!draft.contacts.has(survivor) || !draft.contacts.has(merged)) {
    return 'rejected:UNKNOWN_CONTACT';
  }
  const [root, branch] = [rootOf(draft, survivor), rootOf(draft, merged)];
  if (root === branch) return 'rejected:ALREADY_MERGED';
  const together = draft.apart.filter((pair) => {
    const [one, other] = pair.map((id) => rootOf(draft, id));
    return (one === root && other === branch) || (one === branch && other === root);
  });
  if (together.length > 0 && by === 'rule') return 'rejected:UNMERGED_BY_HUMAN';
  draft.apart = draft.apart.filter((pair) => !together.includes(pair));
  draft.parents.set(branch, root);
  return 'ok';
}

function unmerge(draft: Draft, contact: string): EventResult {
  if (!draft.contacts.has(contact)) return 'rejected:UNKNOWN_CONTACT';
  const parent = draft.parents.get(contact);
  if (parent === undefined) return 'rejected:NOT_MERGED';
  draft.parents.delete(contact);
  draft.apart = [...draft.apart, [parent, contact]];
  return 'ok';
}

function keepFact(draft: Draft, fact: GroupFact): EventResult {
  if (!draft.contacts.has(fact.contact)) return 'rejected:UNKNOWN_CONTACT';
  const keeper = keeperOf(draft, fact);
  draft.facts.set(keeper, [...(draft.facts.get(keeper) ?? []), { ...fact, contact: keeper }]);
  return 'ok';
}

/**
 * The member that a fact is kept with: who owns its address, else the root. An opt-out that nobody
 * owns stays with the contact it was recorded for, so that no unmerge can take it away.
 */
function keeperOf(groups: Groups, fact: GroupFact): string {
  const address = readEmailKey(fact.address ?? '');
  const members = membersOf(groups, fact.contact);
  const owner = address && members.find((id) => owns(groups.contacts.get(id), address));
  if (owner) return owner;
  return fact.kind === 'consent' && fact.state === 'out'
    ? fact.contact
    : rootOf(groups, fact.contact);
}

function owns(contact: GroupContact | undefined, address: EmailKey): boolean {
  return (contact?.emails ?? [])
    .map(readEmailKey)
    .some((email) => email !== null && isOneMailbox(email, address));
}
