let suffixes: typeof import('tldts') | undefined;

/**
 * Fetches the list of public suffixes, once. It weighs a third of the sidebar's first load, so it
 * comes with the first reading and not before.
 */
export async function loadPublicSuffixes(): Promise<void> {
  suffixes ??= await import('tldts');
}

/** The part of a host that somebody registered: `mail.firm.co.uk` is `firm.co.uk`. */
export function registrableDomain(host: string): string {
  return suffixes?.getDomain(host) ?? host.toLowerCase();
}

/** The registrable domain of an address key. */
export function registrableOf(key: string): string {
  return registrableDomain(key.slice(key.lastIndexOf('@') + 1));
}
