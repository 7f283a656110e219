import { readEmailKey } from '@/lib/domain/email-key';
import type { PageReading } from '@/lib/domain/page-reading';

/**
 * Between whom are the messages that a page shows? The keys of their senders and recipients, each
 * once. Light: nothing of dates, words and signatures is read for it.
 */
export function readShownAddresses(reading: PageReading): string[] {
  const people = reading.messages.flatMap(({ from, to, cc }) => [...from, ...to, ...cc]);
  const keys = people.flatMap(({ address }) =>
    address === null ? [] : (readEmailKey(address)?.key ?? []),
  );
  return [...new Set(keys)];
}
