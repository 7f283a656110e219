import type { EmailKey } from '../email-key';
import { readEmailKey } from '../email-key';
import { companyKey } from './company-key';
import type { NameKey } from './name-key';
import { readNameKey } from './name-key';
import type { ReadPhone } from './phone';
import { readPhone } from './phone';
import { readProfileKey } from './profile-key';

/** What is known of a person that can tell who it is, all of it as it was written. */
export interface IdentityDetails {
  readonly id: string;
  readonly emails?: readonly string[] | null | undefined;
  readonly phones?: readonly string[] | null | undefined;
  /** Addresses of profiles on LinkedIn, X, GitHub, Weibo. */
  readonly profiles?: readonly string[] | null | undefined;
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly company?: string | null | undefined;
  /** ISO code; says how a phone without its country's prefix is read. */
  readonly country?: string | null | undefined;
  /** Ids of those a person said are somebody else. */
  readonly mustNotLink?: readonly string[] | null | undefined;
}

/** The same, in keys that compare by being equal. What could not be read is left out. */
export interface Identity {
  readonly id: string;
  readonly emails: readonly EmailKey[];
  readonly phones: readonly ReadPhone[];
  readonly profiles: readonly string[];
  readonly family: NameKey;
  readonly given: NameKey;
  readonly company: string;
  readonly mustNotLink: readonly string[];
}

/** Where a number without a prefix belongs when the record names no country (MODEL.md §5.2). */
const DEFAULT_COUNTRY = 'CN';

/**
 * Reads what is known of a person into keys (MODEL.md §5.1 to §5.4, §5.8.5). Waits only for the
 * libraries that read phones and Han names, each fetched at its first use.
 */
export async function readIdentity(details: IdentityDetails): Promise<Identity> {
  return {
    id: details.id,
    emails: (details.emails ?? []).map(readEmailKey).filter((email) => email !== null),
    phones: await readPhones(details),
    profiles: (details.profiles ?? []).map(readProfileKey).filter((key) => key !== null),
    family: await readNameKey(details.family, 'family'),
    given: await readNameKey(details.given, 'given'),
    company: companyKey(details.company),
    mustNotLink: details.mustNotLink ?? [],
  };
}

/** Reads the phones of one record, each as in that record's own country. */
export async function readPhones(
  details: Pick<IdentityDetails, 'phones' | 'country'>,
): Promise<ReadPhone[]> {
  const country = details.country?.trim() || DEFAULT_COUNTRY;
  const read = await Promise.all((details.phones ?? []).map((phone) => readPhone(phone, country)));
  return read.filter((phone) => phone !== null);
}
