import { getDomain } from 'tldts';
import type { PageMessage } from '@/lib/domain/page-reading';
import type { Warning } from '@/lib/domain/sighting';
import { keysOf, readListSigns } from './mailing-list';
import { addressesIn, holdsMarkup } from './names';

/** Says what looks wrong about a name beside an address. */
export function readNameWarnings(shown: string | null, key: string | null): Warning[] {
  if (shown === null) return [];
  const warnings: Warning[] = [];
  const other = key === null ? undefined : addressesIn(shown).find((address) => address !== key);
  if (other !== undefined && key !== null) {
    warnings.push({ code: 'nameHoldsOtherAddress', shown: other, actual: key });
  }
  if (holdsMarkup(shown)) warnings.push({ code: 'nameHoldsMarkup', shown: shown.slice(0, 200) });
  return warnings;
}

/** Says what looks wrong about the sender of a message. */
export function readSenderWarnings(message: PageMessage): Warning[] {
  const sender = message.from[0];
  const from = keysOf(message.from)[0] ?? null;
  const warnings = readNameWarnings(sender?.name ?? null, from);
  const elsewhere = from === null ? undefined : replyElsewhere(message, from);
  if (elsewhere !== undefined && from !== null) {
    warnings.push({ code: 'replyGoesElsewhere', replyTo: elsewhere, from });
  }
  return warnings;
}

/** Lists send answers to themselves; only outside them does another domain mean something. */
function replyElsewhere(message: PageMessage, from: string): string | undefined {
  const signs = readListSigns(message);
  if (signs.posted) return undefined;
  const home = registrable(from);
  const replies = keysOf(message.replyTo);
  if (replies.some((key) => registrable(key) === home)) return undefined;
  return replies.find((key) => !signs.isListAddress(key));
}

/** The part of an address's domain that somebody registered: `mail.firm.co.uk` is `firm.co.uk`. */
export function registrable(key: string): string {
  const host = key.slice(key.lastIndexOf('@') + 1);
  return getDomain(host) ?? host;
}
