import type { Moment } from '@/lib/domain/standing-row';
import { readRepSettings, zoneOf } from '@/lib/settings/rep-settings';

/** The present instant, ISO 8601 UTC. */
export const readNow = (): string => new Date().toISOString();

/** The present moment in the rep's zone. The one place of this room that looks at the clock. */
export async function readMoment(): Promise<Moment> {
  return { now: readNow(), tz: zoneOf(await readRepSettings()) };
}
