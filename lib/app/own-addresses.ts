import { readEmailKey } from '@/lib/domain/email-key';
import type { PageReading } from '@/lib/domain/page-reading';
import { changeRepSettings, readRepSettings } from '@/lib/settings/rep-settings';

/** The rep's own addresses: those set by hand and those the page's own frame shows. */
export async function readOwnAddresses(reading?: PageReading): Promise<string[]> {
  const { ownAddresses } = await readRepSettings();
  const shown = (reading?.self ?? []).flatMap((address) => readEmailKey(address)?.key ?? []);
  return [...new Set([...ownAddresses, ...shown])];
}

/**
 * Sets the rep's own addresses from text, one or several parted by spaces, commas or lines.
 * @returns the words that are no address; nothing is saved unless all of them are
 */
export async function setOwnAddresses(text: string): Promise<string[]> {
  const words = text.split(/[\s,;，；]+/).filter((word) => word !== '');
  const refused = words.filter((word) => !readEmailKey(word));
  if (refused.length > 0) return refused;
  const keys = words.flatMap((word) => readEmailKey(word)?.key ?? []);
  await changeRepSettings({ ownAddresses: [...new Set(keys)] });
  return [];
}
