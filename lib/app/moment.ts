import type { ModelConfig } from '@/lib/domain/model-config';
import type { Moment } from '@/lib/domain/moment';
import type { RepSettings } from '@/lib/settings/rep-settings';
import { readRepSettings, zoneOf } from '@/lib/settings/rep-settings';
import { homeCurrency } from './home-currency';

/** The present instant, ISO 8601 UTC. */
export const readNow = (): string => new Date().toISOString();

/**
 * The present moment in the rep's zone, with what the rep chose about the model. What answers have
 * taught (`counts`) comes with the records: a card brings it, and writing reads it. The one place
 * of this room that looks at the clock.
 */
export async function readMoment(): Promise<Moment> {
  const settings = await readRepSettings();
  return {
    now: readNow(),
    tz: zoneOf(settings),
    model: modelOf(settings),
    muted: settings.mutedPlays,
  };
}

function modelOf(settings: RepSettings): ModelConfig {
  const { purchaseTracking, repurchaseDays, valueCutoff } = settings;
  return { purchaseTracking, repurchaseDays, valueCutoff, currency: homeCurrency(settings) };
}
