import type { Stage } from '@/lib/domain/axes';
import type { Change } from '@/lib/domain/change';
import type { Moment } from '@/lib/domain/moment';
import { readRepSettings } from '@/lib/settings/rep-settings';
import { recordFact } from './record-fact';

/**
 * Sets the stage of a contact by hand, or withdraws what was set. The derived stage goes on being
 * worked out beside it.
 * @param set `stage` null withdraws; `until` is the first day on which it no longer holds, null =
 * the model's own term of 90 days
 */
export async function overrideStage(
  contactId: string,
  set: { stage: Stage | null; reason: string | null; until: string | null },
  moment: Moment,
): Promise<Change | undefined> {
  const [address] = (await readRepSettings()).ownAddresses;
  const said = {
    kind: 'stageOverride',
    at: moment.now,
    stage: set.stage,
    reason: set.reason,
    by: address ?? 'rep',
    expiresAt: set.until,
  } as const;
  return recordFact('overrideStage', contactId, said, moment);
}
