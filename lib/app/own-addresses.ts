import { readEmailKey } from '@/lib/domain/email-key';
import type { PageReading } from '@/lib/domain/page-reading';
import { readRepSettings } from '@/lib/settings/rep-settings';

/** The rep's own addresses: those set by hand and those the page's own frame shows. */
export async function readOwnAddresses(reading?: PageReading): Promise<string[]> {
  const { ownAddresses } = await readRepSettings();
  const shown = (reading?.self ?? []).flatMap((address) => readEmailKey(address)?.key ?? []);
  return [...new Set([...ownAddresses, ...shown])];
}
