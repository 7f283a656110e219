import { readEmailKey } from '../email-key';
import type { IdentityDecision } from './decide-identity';
import { decideIdentity } from './decide-identity';
import type { GroupContact, GroupFact, Groups } from './groups';
import { byCodeUnit, membersOf, rootOf } from './groups';
import type { Identity } from './identity';
import { readIdentity, readPhones } from './identity';

/** A group seen as one contact (MODEL.md §5.5). */
export interface GroupView {
  readonly root: string;
  /** The root, then the others by id. */
  readonly members: readonly string[];
  readonly family: string | null;
  readonly given: string | null;
  readonly company: string | null;
  readonly country: string | null;
  /** Keys in the order of the members, each once. */
  readonly emails: readonly string[];
  /** Ids of all facts, oldest first. */
  readonly facts: readonly string[];
  /** By channel; one that is not named is no permission. */
  readonly consent: Readonly<Record<string, 'in' | 'out'>>;
  readonly doNotContact: boolean;
}

const SINGLE_VALUES = ['family', 'given', 'company', 'country'] as const;
const CHANNELS_OF_ALL = ['email', 'phone'];

/** The view of the group that a contact belongs to; undefined when nobody knows the contact. */
export function findGroupView(groups: Groups, id: string): GroupView | undefined {
  if (!groups.contacts.has(id)) return undefined;
  const members = membersOf(groups, id);
  const contacts = contactsOf(groups, members);
  const [family, given, company, country] = SINGLE_VALUES.map((field) => firstOf(contacts, field));
  const facts = members.flatMap((member) => groups.facts.get(member) ?? []);
  return {
    root: rootOf(groups, id),
    members,
    family: family ?? null,
    given: given ?? null,
    company: company ?? null,
    country: country ?? null,
    emails: emailsOf(contacts),
    facts: facts.sort(byTimeAndId).map((fact) => fact.id),
    consent: consentOf(members.map((member) => groups.facts.get(member) ?? [])),
    doNotContact: contacts.some(({ doNotContact }) => doNotContact === true),
  };
}

/**
 * Decides about two groups as about two contacts, on what their members know together. `never` if
 * any member of one was parted from any of the other.
 * @throws RangeError when nobody knows one of the two
 */
export async function decideGroups(
  groups: Groups,
  a: string,
  b: string,
): Promise<IdentityDecision> {
  return decideIdentity(await readGroup(groups, a), await readGroup(groups, b));
}

async function readGroup(groups: Groups, id: string): Promise<Identity> {
  const view = findGroupView(groups, id);
  if (!view) throw new RangeError(`There is no contact ${id}`);
  const contacts = contactsOf(groups, view.members);
  const identity = await readIdentity({
    ...view,
    id: view.root,
    profiles: contacts.flatMap(({ profiles }) => profiles ?? []),
    mustNotLink: partedRoots(groups, view.root),
  });
  // A merge must not change what a number means: each is read as in its own contact's country.
  const phones = await Promise.all(contacts.map(readPhones));
  return { ...identity, phones: phones.flat() };
}

/** Roots of the groups that hold somebody parted from a member here. Each pair counts on one side: both are asked. */
function partedRoots(groups: Groups, root: string): string[] {
  return groups.apart
    .filter(([left]) => rootOf(groups, left) === root)
    .map(([, right]) => rootOf(groups, right));
}

function contactsOf(groups: Groups, ids: readonly string[]): GroupContact[] {
  return ids.map((id) => groups.contacts.get(id)).filter((contact) => contact !== undefined);
}

function firstOf(
  contacts: readonly GroupContact[],
  field: (typeof SINGLE_VALUES)[number],
): string | undefined {
  return contacts.map((contact) => contact[field] ?? '').find((value) => value.trim() !== '');
}

function emailsOf(contacts: readonly GroupContact[]): string[] {
  const keys = contacts.flatMap(({ emails }) => (emails ?? []).map(readEmailKey));
  return [...new Set(keys.flatMap((email) => email?.key ?? []))];
}

function byTimeAndId(a: GroupFact, b: GroupFact): number {
  return byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id);
}

/**
 * What may be used of the channels named: a member's latest word counts for that member, and out
 * wins. So an opt-in lifts an opt-out only of whoever gave it.
 * @param facts of each member
 */
function consentOf(facts: readonly (readonly GroupFact[])[]): Record<string, 'in' | 'out'> {
  const said = facts.map((own) => own.filter(({ kind }) => kind === 'consent').sort(byTimeAndId));
  const named = said
    .flat()
    .flatMap(({ channel }) => (channel === 'all' ? CHANNELS_OF_ALL : channel));
  const channels = [...new Set(named.filter((channel) => channel !== undefined))];
  const states = channels.flatMap((channel): [string, 'in' | 'out'][] => {
    const latest = said.map((own) => own.findLast((each) => isAbout(each, channel))?.state);
    if (latest.includes('out')) return [[channel, 'out']];
    return latest.includes('in') ? [[channel, 'in']] : [];
  });
  return Object.fromEntries(states);
}

const isAbout = ({ channel }: GroupFact, named: string) => channel === named || channel === 'all';
