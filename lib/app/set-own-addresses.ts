import { readEmailKey } from '@/lib/domain/email-key';
import type { Moment } from '@/lib/domain/moment';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { learnDirections } from './learn-directions';

/**
 * Sets the rep's own addresses from text, one or several parted by spaces, commas or lines. Mail
 * whose direction was not known until now gets one.
 * @returns the words that are no address; nothing is saved unless all of them are
 */
export async function setOwnAddresses(text: string, moment: Moment): Promise<string[]> {
  const words = text.split(/[\s,;，；]+/).filter((word) => word !== '');
  const refused = words.filter((word) => !readEmailKey(word));
  if (refused.length > 0) return refused;
  const keys = [...new Set(words.flatMap((word) => readEmailKey(word)?.key ?? []))];
  await changeRepSettings({ ownAddresses: keys });
  await learnDirections(keys, moment);
  return [];
}
