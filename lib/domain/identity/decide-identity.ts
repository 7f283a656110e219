import type { EmailKey } from '../email-key';
import { isOneMailbox } from '../email-key';
import { FREE_MAIL_DOMAINS } from '../free-mail-domains';
import type { Identity } from './identity';
import { isSameName } from './name-key';
import type { ReadPhone } from './phone';
import { isPersonProfile } from './profile-key';

/** Why two contacts may be one person, or may not (MODEL.md §5.4). */
export type IdentityReason =
  | 'EMAIL'
  | 'PROFILE'
  | 'EMAIL_PLUS_TAG'
  | 'PHONE'
  | 'NAME_COMPANY'
  | 'FAMILY_NAME_CONFLICT'
  | 'UNMERGED_BY_HUMAN';

export interface IdentityDecision {
  /** `same` merges by itself, `suggest` asks, `none` says nothing, `never` was settled by a person. */
  readonly decision: 'same' | 'suggest' | 'none' | 'never';
  /** Every reason found, in the order of {@link IdentityReason}; none twice. */
  readonly why: readonly IdentityReason[];
}

interface Evidence {
  readonly code: IdentityReason;
  readonly isStrong: boolean;
  holds(a: Identity, b: Identity): boolean;
}

/** The evidence of MODEL.md §5.4, in its order. */
const EVIDENCE: readonly Evidence[] = [
  { code: 'EMAIL', isStrong: true, holds: (a, b) => anyPersonal(a, b, isOneMailbox) },
  { code: 'PROFILE', isStrong: true, holds: sharePersonProfile },
  { code: 'EMAIL_PLUS_TAG', isStrong: false, holds: (a, b) => anyPersonal(a, b, differByTag) },
  { code: 'PHONE', isStrong: false, holds: sharePhone },
  { code: 'NAME_COMPANY', isStrong: false, holds: (a, b) => isNamesake(a, b) && isColleague(a, b) },
];

/**
 * Decides whether two different contacts are one person (MODEL.md §5.4). The order of the two does
 * not matter.
 */
export function decideIdentity(a: Identity, b: Identity): IdentityDecision {
  if (a.mustNotLink.includes(b.id) || b.mustNotLink.includes(a.id)) {
    return { decision: 'never', why: ['UNMERGED_BY_HUMAN'] };
  }
  const found = EVIDENCE.filter(({ holds }) => holds(a, b));
  if (found.length === 0) return { decision: 'none', why: [] };
  const codes = found.map(({ code }) => code);
  const isStrong = found.some((evidence) => evidence.isStrong);
  if (!isConflict(a, b)) return { decision: isStrong ? 'same' : 'suggest', why: codes };
  // Who adds a tag to an address owns it, so that alone is worth a question in spite of the name.
  const isWorthAsking = isStrong || codes.includes('EMAIL_PLUS_TAG');
  return {
    decision: isWorthAsking ? 'suggest' : 'none',
    why: [...codes, 'FAMILY_NAME_CONFLICT'],
  };
}

function anyPersonal(
  a: Identity,
  b: Identity,
  match: (left: EmailKey, right: EmailKey) => boolean,
): boolean {
  const rights = b.emails.filter(({ role }) => !role);
  return a.emails.some((left) => !left.role && rights.some((right) => match(left, right)));
}

const differByTag = (left: EmailKey, right: EmailKey) =>
  left.canonical === right.canonical && !isOneMailbox(left, right);

function sharePersonProfile(a: Identity, b: Identity): boolean {
  return a.profiles.some((key) => isPersonProfile(key) && b.profiles.includes(key));
}

function sharePhone(a: Identity, b: Identity): boolean {
  const rights = b.phones.filter(isOneLine);
  return a.phones.some(
    (left) =>
      isOneLine(left) && rights.some((right) => right.e164 === left.e164 && right.ext === left.ext),
  );
}

/** Fax machines and Chinese service numbers are not somebody's line. */
function isOneLine({ valid, fax, e164 }: ReadPhone): boolean {
  return valid && !fax && !/^\+86[48]00/.test(e164);
}

/** The same two names, in either order. */
function isNamesake(a: Identity, b: Identity): boolean {
  return (isSameName(a.family, b.family) && isSameName(a.given, b.given)) || isSwapped(a, b);
}

function isSwapped(a: Identity, b: Identity): boolean {
  return isSameName(a.family, b.given) && isSameName(a.given, b.family);
}

function isConflict(a: Identity, b: Identity): boolean {
  const areWritten = a.family.folded !== '' && b.family.folded !== '';
  return areWritten && !isSameName(a.family, b.family) && !isSwapped(a, b);
}

function isColleague(a: Identity, b: Identity): boolean {
  if (a.company !== '' && a.company === b.company) return true;
  const domains = new Set(b.emails.map(domainOf));
  return a.emails.map(domainOf).some((one) => domains.has(one) && !FREE_MAIL_DOMAINS.has(one));
}

const domainOf = ({ key }: EmailKey) => key.slice(key.lastIndexOf('@') + 1);
