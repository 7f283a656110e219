import { readEmailKey } from './email-key';

/** Knows the rep's own addresses, plus tags included: `dev+print@x` is the rep when `dev@x` is. */
export interface Self {
  readonly canonical: ReadonlySet<string>;
  /** Is this address key one of the rep's? */
  has(key: string): boolean;
}

/** Gathers the rep's addresses. */
export function gatherSelf(addresses: readonly string[]): Self {
  const canonical = new Set(
    addresses.map((address) => readEmailKey(address)?.canonical).filter((key) => key !== undefined),
  );
  return { canonical, has: (key) => canonical.has(readEmailKey(key)?.canonical ?? key) };
}
