import type { RepSettings } from '@/lib/settings/rep-settings';
import { changeRepSettings } from '@/lib/settings/rep-settings';
import { standInOpenTabs } from './beside-sites';
import { keepStandingsFresh } from './keep-standings-fresh';

/** What every standing rests on beside the facts: how days are counted, and the model. */
const STANDINGS_REST_ON = [
  'timeZone',
  'language',
  'purchaseTracking',
  'repurchaseDays',
  'valueCutoff',
  'currency',
  'mutedPlays',
] as const;

/**
 * Chooses for the rep. What everybody's standing is by that follows: thousands take a while, and the
 * rep has their word at once. Throws ZodError on what cannot be chosen: an unknown zone, no currency.
 */
export async function chooseForRep(
  changes: Partial<Omit<RepSettings, 'ownAddresses' | 'lastExportAt'>>,
): Promise<void> {
  await changeRepSettings(changes);
  if (changes.language) await standInOpenTabs();
  if (STANDINGS_REST_ON.some((name) => name in changes)) {
    // Whatever of it fails is done before a list is shown next, and told there.
    keepStandingsFresh().catch(() => undefined);
  }
}
