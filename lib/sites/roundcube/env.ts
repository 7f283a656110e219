/**
 * Roundcube hands its own script start-up data in the page's head:
 * `rcmail.set_env({…,"username":"…","sender":"…"})` (2026-11). It is read as text, not run. A
 * mail cannot write there, and inside a JSON text its quotes come with a backslash.
 */

import { isAddress, readNamedAddress } from '../address';
import { attempt, findIn, readLine } from '../dom';

/** Reads the rep's own addresses: above the folder list, else in the start-up data. */
export function readSelf(document: Document): string[] {
  const shown = readLine(findIn(document, '#layout-sidebar .username')); // 2026-11
  const own = [shown, readEnv(document, 'username')].find(isAddress);
  return own === undefined ? [] : [own];
}

/** Reads the sender as the mail has it, display name and all. */
export function readEnvSender(document: Document): ReturnType<typeof readNamedAddress> {
  return readNamedAddress(readEnv(document, 'sender'));
}

function readEnv(document: Document, key: 'username' | 'sender'): string | undefined {
  const head = findIn(document, 'head');
  for (const script of head?.querySelectorAll('script:not([src])') ?? []) {
    const text = script.textContent ?? '';
    if (!text.includes('rcmail.set_env(')) continue;
    const json = new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`).exec(text)?.[1];
    const value: unknown = json && attempt(() => JSON.parse(json));
    if (typeof value === 'string') return value;
  }
  return undefined;
}
