import { readMoment } from '@/lib/base/days';
import type { ContactFacts } from './contact-facts';
import type { ModelConfig } from './model-config';
import { readPast } from './past';
import { sumOf } from './purchases';

/**
 * What a contact has bought and kept, in the rep's own currency: what the tier value is measured by.
 * Amounts in another currency are left out (`sumOf`).
 * @param now as for `evaluate`
 * @param tz IANA zone in which days are counted
 */
export function worthOf(facts: ContactFacts, config: ModelConfig, now: string, tz: string): number {
  const today = readMoment(now, tz)?.day;
  if (today === undefined) return 0;
  const { purchases } = readPast(facts, today, tz, { rules: [], config });
  return sumOf(purchases.net, config.currency ?? null);
}
