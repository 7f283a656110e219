import { readEmailKey } from '@/lib/domain/email-key';
import type { PageAddress, PageMessage } from '@/lib/domain/page-reading';
import type { Self } from '@/lib/domain/self';
import type { Sighting } from '@/lib/domain/sighting';
import { readAutomated } from './automated';
import { readListSigns } from './mailing-list';
import { readName } from './names';
import { readNewestText } from './newest-text';
import type { Place } from './sighting-fields';
import { joinFields, sightAddress, signatureFields } from './sighting-fields';
import { readSignature } from './signature';
import { readSenderWarnings } from './warnings';

/** Who a reading left out, and why. */
export interface LeftOut {
  self: string[];
  lists: string[];
}

/** The sender of a message, with what the signature says; null when it is the rep or unreadable. */
export async function sightSender(
  message: PageMessage,
  self: Self,
  place: Place,
): Promise<Sighting | null> {
  const entry = message.from[0];
  if (!entry) return null;
  const key = entry.address === null ? null : (readEmailKey(entry.address)?.key ?? null);
  if (key === null && readName(entry.name) === null) return null;
  if (key !== null && self.has(key)) return null;
  const automated = readAutomated(message);
  const warnings = readSenderWarnings(message);
  const sighting = { ...sightAddress(entry, key, place), automated, warnings };
  const impostor = warnings.some(({ code }) => code === 'nameHoldsOtherAddress');
  const machine = automated !== null && automated.code !== 'autoReply';
  if (message.body === null || message.shown !== 'open' || impostor || machine) return sighting;
  const signature = await readSignature(readNewestText(message.body).lines, {
    name: warnings.length > 0 ? null : readName(entry.name),
    address: key,
    self: self.canonical,
    links: message.links,
    autoReply: automated !== null,
  });
  if (!signature) return sighting;
  return { ...sighting, fields: joinFields(sighting.fields, signatureFields(signature, place)) };
}

/** Everybody a message is addressed to; lists and the rep go to `leftOut`. */
export function sightRecipients(
  message: PageMessage,
  self: Self,
  place: Place,
  leftOut: LeftOut,
): Sighting[] {
  const signs = readListSigns(message);
  return [...message.to, ...message.cc].flatMap((entry) => {
    const sighting = sightEntry(entry, self, place, leftOut);
    if (!sighting?.address || !signs.isListAddress(sighting.address)) return sighting ?? [];
    leftOut.lists.push(sighting.address);
    return [];
  });
}

/** One person as a header or a list row names them; null when it is nobody or the rep. */
export function sightEntry(
  entry: PageAddress,
  self: Self,
  place: Place,
  leftOut: LeftOut,
): Sighting | null {
  const key = entry.address === null ? null : (readEmailKey(entry.address)?.key ?? null);
  if (key === null) {
    const named = readName(entry.name) !== null;
    return named ? sightAddress(entry, null, place) : null;
  }
  if (self.has(key)) {
    leftOut.self.push(key);
    return null;
  }
  return sightAddress(entry, key, place);
}
